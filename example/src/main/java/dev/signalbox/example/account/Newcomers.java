package dev.signalbox.example.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Saves new users for the pages that have a form for them, and reports errors at the fields of the form. */
@Component
public final class Newcomers {

    /** bcrypt ignores all further bytes. */
    private static final int PASSWORD_BYTES = 72;

    private final AccountService accounts;
    private final PasswordEncoder passwords;

    Newcomers(AccountService accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** For registration. Does not report that an e-mail address has an account: see {@link AddressTaken}. */
    void register(NewUser user, Extras extras, BindingResult result) {
        save(
                () -> checkName(user, result),
                () -> accounts.register(encoded(user).with(extras)),
                result);
    }

    /** For administrators. They may know which e-mail addresses have an account. */
    public void add(NewUser user, BindingResult result) {
        Runnable check = () -> {
            checkName(user, result);
            if (accounts.isEmailTaken(user.email())) {
                result.rejectValue("email", "taken", "This address has an account.");
            }
        };
        save(check, () -> accounts.add(encoded(user)), result);
    }

    /**
     * Slow on purpose, so that passwords are hard to guess. Called outside transactions, which would hold a connection
     * all that time; and called even if the address has an account, or the response time would reveal that.
     */
    private User encoded(NewUser user) {
        return user.toUser(passwords.encode(user.password()));
    }

    private void checkName(NewUser user, BindingResult result) {
        if (user.password().getBytes(UTF_8).length > PASSWORD_BYTES) {
            result.rejectValue("password", "long", "This is too long.");
        }
        if (accounts.isUsernameTaken(user.username())) {
            result.rejectValue("username", "taken", "This user name is taken.");
        }
    }

    private static void save(Runnable check, Runnable save, BindingResult result) {
        if (!result.hasErrors()) {
            check.run();
        }
        if (result.hasErrors()) {
            return;
        }
        try {
            save.run();
        } catch (DataIntegrityViolationException e) {
            // Another user took the name or address at the same time. Check again, to report it.
            check.run();
            if (!result.hasErrors()) {
                save.run();
            }
        }
    }
}
