package dev.signalbox.example.profile;

import dev.signalbox.example.account.AccountDetails;
import dev.signalbox.example.account.Names;
import jakarta.validation.Valid;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Edits the own account and profile: two forms on one page, both are saved or neither. */
@Controller
@RequestMapping("/profile")
final class EditController {

    private static final String FORM = "profile/edit";

    private final ProfileService profiles;

    EditController(ProfileService profiles) {
        this.profiles = profiles;
    }

    /** Always that of the user who is logged in: a request cannot name another one. */
    @ModelAttribute
    Profile mine(@AuthenticationPrincipal AccountDetails me) {
        return profiles.find(me.getId()).orElseThrow();
    }

    @GetMapping
    String form(@ModelAttribute(binding = false) Profile profile, Model model) {
        model.addAttribute(Names.of(profile.getAccount()));
        model.addAttribute(About.of(profile));
        return FORM;
    }

    /** After a file that the server does not read: the other fields are lost, but the page says what is wrong. */
    @GetMapping(params = "big")
    String formAfterBigFile(@ModelAttribute(binding = false) Profile profile, Model model) {
        form(profile, model);
        BindingResult result = new BeanPropertyBindingResult(model.getAttribute("about"), "about");
        result.rejectValue("photo", "photo", Photos.TOO_BIG);
        model.addAllAttributes(result.getModel());
        return FORM;
    }

    @PostMapping
    String edit(
            @ModelAttribute(binding = false) Profile profile,
            @Valid @ModelAttribute Names names,
            BindingResult namesResult,
            @Valid @ModelAttribute About about,
            BindingResult aboutResult,
            RedirectAttributes redirect) {
        BufferedImage photo = photo(about, aboutResult);
        if (about.contradictsItself(profile)) {
            aboutResult.rejectValue("age", "age", "This does not fit the birth date.");
        }
        if (namesResult.hasErrors() || aboutResult.hasErrors()) {
            return FORM;
        }
        profiles.edit(profile.getId(), names, about, photo);
        redirect.addFlashAttribute("message", "Your profile is saved.");
        return "redirect:/";
    }

    private static @Nullable BufferedImage photo(About about, BindingResult result) {
        if (about.photo() == null) {
            return null;
        }
        try {
            return Photos.read(about.photo());
        } catch (PhotoException e) {
            result.rejectValue("photo", "photo", String.valueOf(e.getMessage()));
            return null;
        }
    }
}
