package dev.signalbox.example.account;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can be done with users. That a new user gets a profile and a mail is not said here: whoever wants to know of
 * users has a receiver for it.
 */
@Service
@Transactional
class AccountService {

    private final UserRepository users;

    AccountService(UserRepository users) {
        this.users = users;
    }

    @Transactional(readOnly = true)
    public Optional<User> find(long id) {
        return users.findById(id);
    }

    @Transactional(readOnly = true)
    public boolean isUsernameTaken(String username) {
        return users.existsByUsername(AccountSignals.normalized(username));
    }

    @Transactional(readOnly = true)
    public boolean isEmailTaken(String email) {
        return users.existsByEmail(AccountSignals.normalized(email));
    }

    /**
     * Saves a new user.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if somebody else was faster to take the user name
     *     or e-mail address
     */
    public User register(Registration registration) {
        return users.save(registration.toUser());
    }

    public void rename(long id, Names names) {
        users.findById(id).ifPresent(user -> user.rename(names.firstName(), names.lastName()));
    }

    public void delete(long id) {
        users.deleteById(id);
    }
}
