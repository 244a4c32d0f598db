package dev.signalbox.example.account;

import static dev.signalbox.StandardSignal.PRE_SAVE;

import dev.signalbox.Receiver;
import java.util.Locale;

/** Keeps accounts tidy, whichever code saves them. */
public final class AccountSignals {

    private AccountSignals() {}

    /** Nobody should be able to register as Ada beside ada. What is changed here is saved by the same statement. */
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
