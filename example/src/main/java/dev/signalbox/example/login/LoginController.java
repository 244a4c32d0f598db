package dev.signalbox.example.login;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page with the login form; Spring Security does the rest. */
@Controller
final class LoginController {

    @GetMapping("/login")
    String login() {
        return "login/login";
    }
}
