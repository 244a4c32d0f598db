package dev.signalbox.example.admin;

import dev.signalbox.example.account.AccountDetails;
import dev.signalbox.example.account.AccountService;
import dev.signalbox.example.account.NewUser;
import dev.signalbox.example.account.Newcomers;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Set;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Finds, adds and deletes users, which are shown with their profiles. */
@Controller
@RequestMapping("/admin/users")
final class UsersController {

    private static final String ADD = "admin/add";
    private static final String TO_USERS = "redirect:/admin/users";

    private final AccountService accounts;
    private final Newcomers newcomers;
    private final People people;

    UsersController(AccountService accounts, Newcomers newcomers, People people) {
        this.accounts = accounts;
        this.newcomers = newcomers;
        this.people = people;
    }

    @GetMapping
    String users(
            @RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "0") int page, Model model) {
        String text = search.strip();
        model.addAttribute("search", text);
        model.addAttribute("people", people.search(text.toLowerCase(Locale.ROOT), page));
        return "admin/users";
    }

    /** The form has no fields of the profile: a receiver makes it. */
    @GetMapping("/new")
    String form(Model model) {
        model.addAttribute(NewUser.EMPTY);
        return ADD;
    }

    @PostMapping("/new")
    String add(@Valid @ModelAttribute NewUser user, BindingResult result, RedirectAttributes redirect) {
        newcomers.add(user, result);
        if (result.hasErrors()) {
            return ADD;
        }
        redirect.addFlashAttribute("message", "The user is added, and the profile with it.");
        return TO_USERS;
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable long id, @AuthenticationPrincipal AccountDetails me, RedirectAttributes redirect) {
        return delete(Set.of(id), me, redirect);
    }

    /** Deletes all chosen users with what belongs to them, or none. */
    @PostMapping("/delete")
    String delete(
            @RequestParam(defaultValue = "") Set<Long> chosen,
            @AuthenticationPrincipal AccountDetails me,
            RedirectAttributes redirect) {
        redirect.addFlashAttribute("message", delete(chosen, me));
        return TO_USERS;
    }

    private String delete(Set<Long> chosen, AccountDetails me) {
        String refusal = new Deletion(chosen, me).refusal();
        if (refusal != null) {
            return refusal;
        }
        accounts.delete(chosen);
        return chosen.size() == 1 ? "The user is deleted." : chosen.size() + " users are deleted.";
    }
}
