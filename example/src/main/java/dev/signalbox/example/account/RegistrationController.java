package dev.signalbox.example.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.Valid;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registering. */
@Controller
@RequestMapping("/register")
final class RegistrationController {

    private static final String FORM = "account/register";

    /** Of which bcrypt sees no more. */
    private static final int PASSWORD_BYTES = 72;

    private final AccountService accounts;

    RegistrationController(AccountService accounts) {
        this.accounts = accounts;
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
        if (!result.hasErrors()) {
            check(registration, result);
        }
        if (!result.hasErrors()) {
            save(registration, result);
        }
        if (result.hasErrors()) {
            return FORM;
        }
        // Whether it is new or not: see AddressTaken.
        redirect.addFlashAttribute(
                "message", "Thank you. We have written to " + registration.email() + "; now you can log in.");
        return "redirect:/login";
    }

    private void check(Registration registration, BindingResult result) {
        if (registration.password().getBytes(UTF_8).length > PASSWORD_BYTES) {
            result.rejectValue("password", "long", "This is too long.");
        }
        if (accounts.isUsernameTaken(registration.username())) {
            result.rejectValue("username", "taken", "This user name is taken.");
        }
    }

    private void save(Registration registration, BindingResult result) {
        try {
            accounts.register(registration);
        } catch (DataIntegrityViolationException e) {
            // Two people wanted the same name or address at the same moment. The one who was too late looks again.
            check(registration, result);
            if (!result.hasErrors()) {
                accounts.register(registration);
            }
        }
    }
}
