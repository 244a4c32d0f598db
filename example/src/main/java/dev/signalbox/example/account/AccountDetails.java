package dev.signalbox.example.account;

import java.util.List;
import org.springframework.security.core.authority.AuthorityUtils;

/** A user who is logged in, as Spring Security sees it. The e-mail address is the login name. */
public final class AccountDetails extends org.springframework.security.core.userdetails.User {

    private static final long serialVersionUID = 1;
    private static final String ADMINISTRATOR = "ROLE_ADMINISTRATOR";

    private final long id;

    AccountDetails(User user) {
        super(user.getEmail(), user.getPassword(), AuthorityUtils.createAuthorityList(roles(user)));
        this.id = user.getId();
    }

    private static List<String> roles(User user) {
        return user.isAdministrator() ? List.of("ROLE_USER", ADMINISTRATOR) : List.of("ROLE_USER");
    }

    public long getId() {
        return id;
    }

    public boolean isAdministrator() {
        return getAuthorities().stream().anyMatch(role -> ADMINISTRATOR.equals(role.getAuthority()));
    }
}
