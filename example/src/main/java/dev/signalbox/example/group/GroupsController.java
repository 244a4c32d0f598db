package dev.signalbox.example.group;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the groups to administrators, and deletes them. */
@Controller
@RequestMapping("/admin/groups")
final class GroupsController {

    private final GroupService groups;

    GroupsController(GroupService groups) {
        this.groups = groups;
    }

    @GetMapping
    String groups(Model model) {
        model.addAttribute("groups", groups.findAll());
        return "group/groups";
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable long id, RedirectAttributes redirect) {
        groups.delete(id);
        redirect.addFlashAttribute("message", "The group is deleted. Its members are still there.");
        return "redirect:/admin/groups";
    }
}
