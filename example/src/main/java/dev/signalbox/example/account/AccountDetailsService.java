package dev.signalbox.example.account;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds, for Spring Security, the account that a visitor wants to log in to. */
@Component
final class AccountDetailsService implements UserDetailsService {

    private final UserRepository users;

    AccountDetailsService(UserRepository users) {
        this.users = users;
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        return users.findByEmail(AccountSignals.normalized(email))
                .map(AccountDetails::new)
                .orElseThrow(() -> new UsernameNotFoundException("No account has this address"));
    }
}
