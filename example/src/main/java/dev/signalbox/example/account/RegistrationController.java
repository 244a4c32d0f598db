package dev.signalbox.example.account;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The registration page. */
@Controller
@RequestMapping("/register")
final class RegistrationController {

    private static final String FORM = "account/register";

    private final Newcomers newcomers;

    RegistrationController(Newcomers newcomers) {
        this.newcomers = newcomers;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute(NewUser.EMPTY);
        model.addAttribute(Extras.NONE);
        return FORM;
    }

    @PostMapping
    String register(
            @Valid @ModelAttribute NewUser user,
            BindingResult userResult,
            @Valid @ModelAttribute Extras extras,
            BindingResult extrasResult,
            RedirectAttributes redirect) {
        if (!extrasResult.hasErrors()) {
            newcomers.register(user, extras, userResult);
        }
        if (userResult.hasErrors() || extrasResult.hasErrors()) {
            return FORM;
        }
        // Whether it is new or not: see AddressTaken.
        redirect.addFlashAttribute(
                "message", "Thank you. We have written to " + user.email() + "; now you can log in.");
        return "redirect:/login";
    }
}
