package dev.signalbox.example.account;

import jakarta.validation.Valid;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing and deleting users. */
@Controller
final class AccountController {

    private static final String EDIT = "account/edit";
    private static final String TO_PEOPLE = "redirect:/";

    private final AccountService users;

    AccountController(AccountService users) {
        this.users = users;
    }

    @InitBinder
    void trimFields(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(false));
    }

    @GetMapping("/users/{id}")
    String editForm(@PathVariable long id, Model model) {
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
        users.rename(id, names);
        redirect.addFlashAttribute("message", "The names of " + user.getUsername() + " are changed.");
        return TO_PEOPLE;
    }

    @PostMapping("/users/{id}/delete")
    String delete(@PathVariable long id, RedirectAttributes redirect) {
        users.delete(id);
        redirect.addFlashAttribute("message", "The user is deleted.");
        return TO_PEOPLE;
    }

    private User find(long id) {
        return users.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
