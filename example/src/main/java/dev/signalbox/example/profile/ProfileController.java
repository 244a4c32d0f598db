package dev.signalbox.example.profile;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The front page, and deleting profiles. */
@Controller
final class ProfileController {

    private final ProfileRepository profiles;

    ProfileController(ProfileRepository profiles) {
        this.profiles = profiles;
    }

    @GetMapping("/")
    String people(Model model) {
        model.addAttribute("people", profiles.findPeople());
        return "profile/people";
    }

    @PostMapping("/profiles/{id}/delete")
    String delete(@PathVariable long id, RedirectAttributes redirect) {
        profiles.deleteById(id);
        redirect.addFlashAttribute("message", "The profile is deleted, and its user with it.");
        return "redirect:/";
    }
}
