package dev.signalbox.example.account;

import jakarta.validation.Valid;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registering. */
@Controller
@RequestMapping("/register")
final class RegistrationController {

    private static final String FORM = "account/register";

    private final AccountService accounts;

    RegistrationController(AccountService accounts) {
        this.accounts = accounts;
    }

    @InitBinder
    void trimFields(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(false));
    }

    @ModelAttribute
    void choices(Model model) {
        model.addAttribute("types", PersonType.values());
        model.addAttribute("sexes", Sex.values());
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute(Registration.EMPTY);
        return FORM;
    }

    @PostMapping
    String register(
            @Valid @ModelAttribute Registration registration, BindingResult result, RedirectAttributes redirect) {
        if (result.hasErrors()) {
            return FORM;
        }
        rejectTaken(registration, result);
        if (result.hasErrors()) {
            return FORM;
        }
        try {
            User user = accounts.register(registration);
            redirect.addFlashAttribute("message", user.getFullName() + " is registered.");
            return "redirect:/";
        } catch (DataIntegrityViolationException e) {
            // Two people wanted the same name at the same moment. The one who was too late gets the usual message.
            rejectTaken(registration, result);
            if (!result.hasErrors()) {
                throw e;
            }
            return FORM;
        }
    }

    private void rejectTaken(Registration registration, BindingResult result) {
        if (accounts.isUsernameTaken(registration.username())) {
            result.rejectValue("username", "taken", "This user name is taken.");
        }
        if (accounts.isEmailTaken(registration.email())) {
            result.rejectValue("email", "taken", "This e-mail address is registered already.");
        }
    }
}
