package dev.signalbox.example.login;

import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.stereotype.Component;

/** Tells whether the application runs in development. Pages use it, too, for their links. */
@Component("development")
public class Development {

    /** True if devtools restart the application. The executable jar does not contain devtools. */
    public boolean isOn() {
        return getClass().getClassLoader().getClass().getSimpleName().equals("RestartClassLoader");
    }

    <T> AuthorizationManager<T> orAdministrator() {
        return isOn()
                ? SingleResultAuthorizationManager.permitAll()
                : AuthorityAuthorizationManager.hasRole("ADMINISTRATOR");
    }
}
