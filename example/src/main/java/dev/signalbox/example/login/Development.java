package dev.signalbox.example.login;

import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.stereotype.Component;

/** Whether somebody develops the application. Pages ask too, for their links. */
@Component("development")
public class Development {

    /** Whether devtools restart it. They never do where it runs from its jar, which does not even have them. */
    public boolean isOn() {
        return getClass().getClassLoader().getClass().getSimpleName().equals("RestartClassLoader");
    }

    <T> AuthorizationManager<T> orAdministrator() {
        return isOn()
                ? SingleResultAuthorizationManager.permitAll()
                : AuthorityAuthorizationManager.hasRole("ADMINISTRATOR");
    }
}
