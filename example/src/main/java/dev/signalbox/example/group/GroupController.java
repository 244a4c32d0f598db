package dev.signalbox.example.group;

import dev.signalbox.example.account.Account;
import dev.signalbox.example.account.AccountService;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes a group and its members, for administrators. Without an id, adds a group. */
@Controller
@RequestMapping({"/admin/groups/new", "/admin/groups/{id}"})
final class GroupController {

    private static final String FORM = "group/group";

    private final GroupService groups;
    private final AccountService accounts;

    GroupController(GroupService groups, AccountService accounts) {
        this.groups = groups;
        this.accounts = accounts;
    }

    @ModelAttribute("accounts")
    List<? extends Account> accounts() {
        return accounts.findAll();
    }

    @GetMapping
    String form(@PathVariable(required = false) @Nullable Long id, Model model) {
        model.addAttribute(id == null ? GroupForm.EMPTY : GroupForm.of(find(id)));
        return FORM;
    }

    @PostMapping
    String save(
            @PathVariable(required = false) @Nullable Long id,
            @Valid @ModelAttribute GroupForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        if (id != null) {
            find(id);
        }
        check(id, form, result);
        if (!result.hasErrors()) {
            save(id, form, result);
        }
        if (result.hasErrors()) {
            return FORM;
        }
        redirect.addFlashAttribute("message", "The group is saved.");
        return "redirect:/admin/groups";
    }

    private void save(@Nullable Long id, GroupForm form, BindingResult result) {
        try {
            groups.save(id, form);
        } catch (DataIntegrityViolationException e) {
            // Another administrator took the name or deleted a member at the same time. Check again.
            check(id, form, result);
            if (!result.hasErrors()) {
                groups.save(id, form);
            }
        }
    }

    private void check(@Nullable Long id, GroupForm form, BindingResult result) {
        if (groups.isTaken(form.name(), id)) {
            result.rejectValue("name", "taken", "There is a group of this name.");
        }
    }

    private Group find(long id) {
        return groups.find(id).orElseThrow();
    }
}
