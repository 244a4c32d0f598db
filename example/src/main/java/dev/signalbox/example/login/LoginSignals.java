package dev.signalbox.example.login;

import static dev.signalbox.Phase.AFTER_COMMIT;
import static dev.signalbox.StandardSignal.POST_DELETE;
import static dev.signalbox.StandardSignal.USER_LOGGED_IN;

import dev.signalbox.Receiver;
import dev.signalbox.example.account.Account;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;

/** Tells the throttle of successful logins, and ends the sessions of deleted accounts. */
@Component
final class LoginSignals {

    private final LoginThrottle throttle;
    private final SessionRegistry sessions;

    LoginSignals(LoginThrottle throttle, SessionRegistry sessions) {
        this.throttle = throttle;
        this.sessions = sessions;
    }

    @Receiver(signal = USER_LOGGED_IN, sender = UserDetails.class)
    void loggedIn(UserDetails user, @Nullable HttpServletRequest request) {
        if (request != null) {
            throttle.succeeded(request.getRemoteAddr(), user.getUsername());
        }
    }

    @Receiver(signal = POST_DELETE, sender = Account.class, phase = AFTER_COMMIT)
    void deleted(Account account) {
        sessions.getAllPrincipals().stream()
                .filter(principal -> principal instanceof UserDetails user
                        && user.getUsername().equals(account.getEmail()))
                .flatMap(principal -> sessions.getAllSessions(principal, false).stream())
                .forEach(SessionInformation::expireNow);
    }
}
