package dev.signalbox.example.profile;

import dev.signalbox.example.account.AccountDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page, with the profile of the user who is logged in. */
@Controller
final class ProfileController {

    private final ProfileService profiles;

    ProfileController(ProfileService profiles) {
        this.profiles = profiles;
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal @Nullable AccountDetails me, Model model) {
        if (me != null) {
            profiles.find(me.getId()).ifPresent(model::addAttribute);
        }
        return "profile/home";
    }
}
