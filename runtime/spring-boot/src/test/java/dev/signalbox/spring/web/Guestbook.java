package dev.signalbox.spring.web;

import static dev.signalbox.StandardSignal.USER_LOGGED_IN;
import static dev.signalbox.StandardSignal.USER_LOGGED_OUT;
import static dev.signalbox.StandardSignal.USER_LOGIN_FAILED;

import dev.signalbox.Receiver;
import dev.signalbox.spring.UserLoginFailed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;

/** Notes logins, logouts and failed logins. */
@Component
class Guestbook {

    private final List<String> entries = new ArrayList<>();
    private @Nullable UserLoginFailed lastFailure;

    @Receiver(signal = USER_LOGGED_IN, sender = UserDetails.class)
    void came(UserDetails user, @Nullable HttpServletRequest request) {
        boolean known = Objects.requireNonNull(request).getSession(false) != null;
        entries.add(user.getUsername() + " came by " + request.getRequestURI() + (known ? " with a session" : ""));
    }

    @Receiver(signal = USER_LOGGED_OUT)
    void left(Object user, @Nullable HttpServletRequest request) {
        entries.add(((UserDetails) user).getUsername() + " left by "
                + Objects.requireNonNull(request).getRequestURI());
    }

    @Receiver(signal = USER_LOGIN_FAILED)
    void turnedAway(UserLoginFailed failure) {
        lastFailure = failure;
        entries.add("turned away: " + failure.credentials());
    }

    /** Takes what is there. */
    List<String> take() {
        List<String> all = List.copyOf(entries);
        entries.clear();
        return all;
    }

    @Nullable
    UserLoginFailed lastFailure() {
        return lastFailure;
    }
}
