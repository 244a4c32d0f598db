package dev.signalbox.example.admin;

import dev.signalbox.example.account.AccountService;
import dev.signalbox.example.account.Names;
import dev.signalbox.example.account.User;
import dev.signalbox.example.profile.ProfileService;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Users and their profiles, side by side: changing and deleting them. */
@Controller
@RequestMapping("/admin")
final class UsersController {

    private static final String EDIT = "admin/user";
    private static final String TO_USERS = "redirect:/admin/users";

    private final AccountService accounts;
    private final ProfileService profiles;
    private final People people;

    UsersController(AccountService accounts, ProfileService profiles, People people) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.people = people;
    }

    @GetMapping("/users")
    String users(Model model) {
        model.addAttribute("people", people.all());
        return "admin/users";
    }

    @GetMapping("/users/{id}")
    String form(@PathVariable long id, Model model) {
        User user = find(id);
        model.addAttribute(user);
        model.addAttribute(Names.of(user));
        return EDIT;
    }

    @PostMapping("/users/{id}")
    String rename(
            @PathVariable long id,
            @Valid @ModelAttribute Names names,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        User user = find(id);
        if (result.hasErrors()) {
            model.addAttribute(user);
            return EDIT;
        }
        accounts.rename(id, names.firstName(), names.lastName());
        redirect.addFlashAttribute("message", "The names of " + user.getUsername() + " are changed.");
        return TO_USERS;
    }

    @PostMapping("/users/{id}/delete")
    String delete(@PathVariable long id, RedirectAttributes redirect) {
        accounts.delete(id);
        redirect.addFlashAttribute("message", "The user is deleted.");
        return TO_USERS;
    }

    @PostMapping("/profiles/{id}/delete")
    String deleteProfile(@PathVariable long id, RedirectAttributes redirect) {
        profiles.delete(id);
        redirect.addFlashAttribute("message", "The profile is deleted, and its user with it.");
        return TO_USERS;
    }

    private User find(long id) {
        return accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
