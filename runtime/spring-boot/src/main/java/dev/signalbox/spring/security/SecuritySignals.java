package dev.signalbox.spring.security;

import dev.signalbox.Dispatcher;
import dev.signalbox.Signal;
import dev.signalbox.spring.UserLoggedIn;
import dev.signalbox.spring.UserLoggedOut;
import dev.signalbox.spring.UserLoginFailed;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationListener;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationEvent;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Turns Spring Security's authentication events into signals, on the same thread. */
final class SecuritySignals implements ApplicationListener<AbstractAuthenticationEvent> {

    private final ObjectProvider<Dispatcher> dispatchers;

    SecuritySignals(ObjectProvider<Dispatcher> dispatchers) {
        this.dispatchers = dispatchers;
    }

    @Override
    public void onApplicationEvent(AbstractAuthenticationEvent event) {
        Authentication authentication = event.getAuthentication();
        if (event instanceof AbstractAuthenticationFailureEvent failure) {
            send(new UserLoginFailed(
                    authentication.getClass(),
                    credentials(authentication),
                    request(),
                    failure.getException().getClass()));
        } else if (event instanceof LogoutSuccessEvent) {
            loggedOut(authentication.getPrincipal());
        } else if (event instanceof InteractiveAuthenticationSuccessEvent
                && !(authentication instanceof RememberMeAuthenticationToken)) {
            loggedIn(authentication.getPrincipal());
        }
    }

    private void loggedIn(@Nullable Object user) {
        if (user != null) {
            send(new UserLoggedIn<>(user.getClass(), user, request()));
        }
    }

    private void loggedOut(@Nullable Object user) {
        if (user != null) {
            send(new UserLoggedOut<>(user.getClass(), user, request()));
        }
    }

    private <S extends Signal> void send(S signal) {
        Dispatcher dispatcher = dispatchers.getObject();
        dispatcher.channelOf(signal).send(signal);
    }

    /**
     * The credentials without secrets and details. Some tokens have a secret as their principal, and details may
     * contain anything.
     */
    private static Map<String, String> credentials(Authentication authentication) {
        Map<String, String> credentials = new LinkedHashMap<>();
        Object principal = authentication.getPrincipal();
        Object secret = authentication.getCredentials();
        if (isName(principal) && !authentication.getName().equals(String.valueOf(secret))) {
            credentials.put("username", authentication.getName());
        }
        if (secret != null) {
            credentials.put("password", "");
        }
        return credentials;
    }

    private static boolean isName(@Nullable Object principal) {
        return principal instanceof String || principal instanceof UserDetails || principal instanceof Principal;
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }
}
