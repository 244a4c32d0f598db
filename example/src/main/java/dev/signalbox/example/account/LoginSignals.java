package dev.signalbox.example.account;

import static dev.signalbox.StandardSignal.USER_LOGGED_IN;
import static dev.signalbox.StandardSignal.USER_LOGIN_FAILED;

import dev.signalbox.Receiver;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the throttle how logins end. */
@Component
final class LoginSignals {

    private final LoginThrottle throttle;

    LoginSignals(LoginThrottle throttle) {
        this.throttle = throttle;
    }

    @Receiver(signal = USER_LOGIN_FAILED)
    void loginFailed(Map<String, String> credentials, @Nullable HttpServletRequest request) {
        if (request != null) {
            throttle.failed(request.getRemoteAddr(), credentials.getOrDefault("username", ""));
        }
    }

    @Receiver(signal = USER_LOGGED_IN, sender = AccountDetails.class)
    void loggedIn(AccountDetails user, @Nullable HttpServletRequest request) {
        if (request != null) {
            throttle.succeeded(request.getRemoteAddr(), user.getUsername());
        }
    }
}
