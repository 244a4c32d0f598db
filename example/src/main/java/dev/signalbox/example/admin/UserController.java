package dev.signalbox.example.admin;

import dev.signalbox.example.account.Extras;
import dev.signalbox.example.account.Names;
import dev.signalbox.example.profile.Profile;
import dev.signalbox.example.profile.ProfileService;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes a user and its profile on one page: both are saved or neither. */
@Controller
@RequestMapping("/admin/users/{id}")
final class UserController {

    private static final String FORM = "admin/user";

    private final ProfileService profiles;
    private final People people;

    UserController(ProfileService profiles, People people) {
        this.profiles = profiles;
        this.people = people;
    }

    @ModelAttribute
    Person person(@PathVariable long id) {
        return people.findById(id).orElseThrow();
    }

    @GetMapping
    String form(@ModelAttribute(binding = false) Person person, Model model) {
        Profile profile = person.profile();
        model.addAttribute(Names.of(person.user()));
        model.addAttribute(profile == null ? Extras.NONE : profile.getExtras());
        return FORM;
    }

    @PostMapping
    String change(
            @PathVariable long id,
            @Valid @ModelAttribute Names names,
            BindingResult namesResult,
            @Valid @ModelAttribute Extras extras,
            BindingResult extrasResult,
            RedirectAttributes redirect) {
        if (namesResult.hasErrors() || extrasResult.hasErrors()) {
            return FORM;
        }
        profiles.edit(id, names, extras);
        redirect.addFlashAttribute("message", "The user and the profile are saved.");
        return "redirect:/admin/users";
    }
}
