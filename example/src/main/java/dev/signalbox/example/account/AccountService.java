package dev.signalbox.example.account;

import dev.signalbox.Channel;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can be done with accounts. That a new one gets a profile, a mail and a line in the audit trail is not said here:
 * whoever wants to know of accounts has a receiver for it.
 */
@Service
@Transactional
public class AccountService {

    private final UserRepository users;
    private final Channel<AddressTaken> addressTaken;

    AccountService(UserRepository users, Channel<AddressTaken> addressTaken) {
        this.users = users;
        this.addressTaken = addressTaken;
    }

    /** All of them, by user name. */
    @Transactional(readOnly = true)
    public List<User> findAll() {
        return users.findAll(Sort.by("username"));
    }

    /** Those of these ids that are there. */
    @Transactional(readOnly = true)
    public List<User> findAll(Collection<Long> ids) {
        return users.findAllById(ids);
    }

    @Transactional(readOnly = true)
    boolean isUsernameTaken(String username) {
        return users.existsByUsername(AccountSignals.normalized(username));
    }

    @Transactional(readOnly = true)
    boolean isEmailTaken(String email) {
        return users.findByEmail(AccountSignals.normalized(email)).isPresent();
    }

    /**
     * Saves a new user, unless the e-mail address has an account: then its owner is told, and nobody else.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if somebody else was faster to take the user name
     *     or e-mail address
     */
    void register(User user) {
        users.findByEmail(AccountSignals.normalized(user.getEmail()))
                .ifPresentOrElse(owner -> addressTaken.send(new AddressTaken(owner)), () -> users.save(user));
    }

    /**
     * Saves a new user.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if the user name or e-mail address is taken
     */
    void add(User user) {
        users.save(user);
    }

    /**
     * Changes a user's names.
     *
     * @throws NoSuchElementException if there is no such user
     */
    public void rename(long id, String firstName, String lastName) {
        users.findById(id).orElseThrow().rename(firstName, lastName);
    }

    /**
     * Deletes all of them or none. One by one, and not with a statement that receivers hear nothing of.
     *
     * @throws NoSuchElementException if one of them is not there
     */
    public void delete(Collection<Long> ids) {
        ids.forEach(id -> users.delete(users.findById(id).orElseThrow()));
    }
}
