package dev.signalbox.example.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Saves new users for the pages that have a form for them, and says at its fields why one cannot be saved. */
@Component
public final class Newcomers {

    /** Of which bcrypt sees no more. */
    private static final int PASSWORD_BYTES = 72;

    private final AccountService accounts;
    private final PasswordEncoder passwords;

    Newcomers(AccountService accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** For those who register. No field says that an e-mail address has an account: see {@link AddressTaken}. */
    void register(NewUser user, Extras extras, BindingResult result) {
        save(
                () -> checkName(user, result),
                () -> accounts.register(encoded(user).with(extras)),
                result);
    }

    /** For administrators, who may know which e-mail addresses have an account. */
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
     * Takes long, so that passwords are hard to guess: not within a transaction, which holds a connection meanwhile, and
     * also for an address that has an account, or that could be told by the time.
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
            // Two people wanted the same name or address at the same moment. The one who was too late looks again.
            check.run();
            if (!result.hasErrors()) {
                save.run();
            }
        }
    }
}
