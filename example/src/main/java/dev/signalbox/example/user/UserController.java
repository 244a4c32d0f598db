package dev.signalbox.example.user;

import jakarta.validation.Valid;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.dao.DataIntegrityViolationException;
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

/** Registering, changing and deleting users. */
@Controller
final class UserController {

    private static final String REGISTER = "user/register";
    private static final String EDIT = "user/edit";
    private static final String TO_PEOPLE = "redirect:/";

    private final UserService users;

    UserController(UserService users) {
        this.users = users;
    }

    @InitBinder
    void trimFields(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(false));
    }

    @GetMapping("/register")
    String registrationForm(Model model) {
        model.addAttribute(Registration.EMPTY);
        return REGISTER;
    }

    @PostMapping("/register")
    String register(
            @Valid @ModelAttribute Registration registration, BindingResult result, RedirectAttributes redirect) {
        rejectTaken(registration, result);
        if (result.hasErrors()) {
            return REGISTER;
        }
        try {
            User user = users.register(registration);
            redirect.addFlashAttribute("message", user.getFullName() + " is registered.");
            return TO_PEOPLE;
        } catch (DataIntegrityViolationException e) {
            // Two people wanted the same name at the same moment. The one who was too late gets the usual message.
            rejectTaken(registration, result);
            if (!result.hasErrors()) {
                throw e;
            }
            return REGISTER;
        }
    }

    private void rejectTaken(Registration registration, BindingResult result) {
        if (!result.hasFieldErrors("username") && users.isUsernameTaken(registration.username())) {
            result.rejectValue("username", "taken", "This user name is taken.");
        }
        if (!result.hasFieldErrors("email") && users.isEmailTaken(registration.email())) {
            result.rejectValue("email", "taken", "This e-mail address is registered already.");
        }
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
