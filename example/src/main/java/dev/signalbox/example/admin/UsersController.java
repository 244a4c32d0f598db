package dev.signalbox.example.admin;

import dev.signalbox.example.account.AccountDetails;
import dev.signalbox.example.account.AccountService;
import dev.signalbox.example.account.Names;
import dev.signalbox.example.account.User;
import dev.signalbox.example.profile.ProfileService;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Set;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Users and their profiles, side by side: changing and deleting them. */
@Controller
@RequestMapping("/admin")
final class UsersController {

    private static final String EDIT = "admin/user";
    private static final String TO_USERS = "redirect:/admin/users";
    private static final int PAGE_SIZE = 20;

    private final AccountService accounts;
    private final ProfileService profiles;
    private final People people;

    UsersController(AccountService accounts, ProfileService profiles, People people) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.people = people;
    }

    @GetMapping("/users")
    String users(
            @RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "0") int page, Model model) {
        String text = search.strip();
        model.addAttribute("search", text);
        model.addAttribute(
                "people", people.search(text.toLowerCase(Locale.ROOT), PageRequest.of(Math.max(page, 0), PAGE_SIZE)));
        return "admin/users";
    }

    /** All or none of them, and with each what belongs to it. */
    @PostMapping("/users/delete")
    String deleteChosen(
            @RequestParam(defaultValue = "") Set<Long> chosen,
            @AuthenticationPrincipal AccountDetails me,
            RedirectAttributes redirect) {
        return delete(chosen, me, redirect);
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
    String delete(@PathVariable long id, @AuthenticationPrincipal AccountDetails me, RedirectAttributes redirect) {
        return delete(Set.of(id), me, redirect);
    }

    @PostMapping("/profiles/{id}/delete")
    String deleteProfile(
            @PathVariable long id, @AuthenticationPrincipal AccountDetails me, RedirectAttributes redirect) {
        if (id == me.getId()) {
            return refuse(redirect);
        }
        profiles.delete(id);
        redirect.addFlashAttribute("message", "The profile is deleted, and its user with it.");
        return TO_USERS;
    }

    private String delete(Set<Long> ids, AccountDetails me, RedirectAttributes redirect) {
        if (ids.contains(me.getId())) {
            return refuse(redirect);
        }
        accounts.delete(ids);
        redirect.addFlashAttribute(
                "message", ids.size() == 1 ? "The user is deleted." : ids.size() + " users are deleted.");
        return TO_USERS;
    }

    /** So that somebody is left who can. */
    private static String refuse(RedirectAttributes redirect) {
        redirect.addFlashAttribute("message", "You cannot delete yourself. Nobody is deleted.");
        return TO_USERS;
    }

    private User find(long id) {
        return accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
