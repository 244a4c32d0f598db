package dev.signalbox.example.audit;

import static dev.signalbox.StandardSignal.USER_LOGGED_IN;
import static dev.signalbox.StandardSignal.USER_LOGGED_OUT;
import static dev.signalbox.StandardSignal.USER_LOGIN_FAILED;

import dev.signalbox.Receiver;
import java.util.Map;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;

/** Records logins, failed logins and logouts, for any class of users. */
@Component
final class VisitSignals {

    private final AuditTrail trail;

    VisitSignals(AuditTrail trail) {
        this.trail = trail;
    }

    @Receiver(signal = USER_LOGGED_IN, sender = UserDetails.class)
    void loggedIn(UserDetails user) {
        trail.save(new AuditLine(user.getUsername(), "logged in"));
    }

    @Receiver(signal = USER_LOGGED_OUT, sender = UserDetails.class)
    void loggedOut(UserDetails user) {
        trail.save(new AuditLine(user.getUsername(), "logged out"));
    }

    @Receiver(signal = USER_LOGIN_FAILED)
    void loginFailed(Map<String, String> credentials) {
        trail.save(new AuditLine(credentials.getOrDefault("username", ""), "failed to log in"));
    }
}
