package dev.signalbox.example.admin;

import dev.signalbox.example.account.AccountDetails;
import dev.signalbox.example.profile.ProfileService;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists all profiles and deletes them. Profiles are changed together with their users. */
@Controller
@RequestMapping("/admin/profiles")
final class ProfilesController {

    private final ProfileService profiles;
    private final People people;

    ProfilesController(ProfileService profiles, People people) {
        this.profiles = profiles;
        this.people = people;
    }

    @GetMapping
    String profiles(@RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("people", people.findAll(page));
        return "admin/profiles";
    }

    /** Deletes all chosen profiles with their users, or none. */
    @PostMapping("/delete")
    String delete(
            @RequestParam(defaultValue = "") Set<Long> chosen,
            @AuthenticationPrincipal AccountDetails me,
            RedirectAttributes redirect) {
        redirect.addFlashAttribute("message", delete(chosen, me));
        return "redirect:/admin/profiles";
    }

    private String delete(Set<Long> chosen, AccountDetails me) {
        String refusal = new Deletion(chosen, me).refusal();
        if (refusal != null) {
            return refusal;
        }
        profiles.delete(chosen);
        return chosen.size() == 1
                ? "The profile is deleted, and its user with it."
                : chosen.size() + " profiles are deleted, and their users with them.";
    }
}
