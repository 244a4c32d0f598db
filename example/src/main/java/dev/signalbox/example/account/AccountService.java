package dev.signalbox.example.account;

import dev.signalbox.Channel;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds, saves, renames and deletes accounts. It does not mention profiles, mails or the audit trail: these features
 * have receivers for what happens to accounts.
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

    /** All users, by user name. */
    @Transactional(readOnly = true)
    public List<User> findAll() {
        return users.findAll(Sort.by("username"));
    }

    /** The users with these ids. Unknown ids are left out. */
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
     * Saves a new user. If the e-mail address has an account, sends {@link AddressTaken} instead, and the caller does
     * not learn of it.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if another user has just taken the user name or
     *     e-mail address
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
     * Deletes all of these users or none. Removes each entity, because a bulk statement sends no signal for each of
     * them.
     *
     * @throws NoSuchElementException if one of them does not exist
     */
    public void delete(Collection<Long> ids) {
        ids.forEach(id -> users.delete(users.findById(id).orElseThrow()));
    }
}
