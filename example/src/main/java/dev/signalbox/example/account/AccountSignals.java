package dev.signalbox.example.account;

import static dev.signalbox.StandardSignal.PRE_SAVE;

import dev.signalbox.Receiver;
import java.util.Locale;

/** Normalizes accounts, whatever code saves them. */
public final class AccountSignals {

    private AccountSignals() {}

    /** So that no user can register as Ada if there is ada. The same SQL statement saves the change. */
    @Receiver(signal = PRE_SAVE, sender = Account.class)
    static void normalize(Account account) {
        account.setUsername(normalized(account.getUsername()));
        account.setEmail(normalized(account.getEmail()));
    }

    /** The form in which user names and addresses are saved and compared. */
    public static String normalized(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
