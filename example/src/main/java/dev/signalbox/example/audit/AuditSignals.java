package dev.signalbox.example.audit;

import static dev.signalbox.StandardSignal.POST_SAVE;
import static dev.signalbox.StandardSignal.PRE_DELETE;

import dev.signalbox.Receiver;
import dev.signalbox.example.account.Account;
import jakarta.persistence.EntityManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Writes down what becomes of accounts, in the transaction in which it happens: what is rolled back never happened. */
final class AuditSignals {

    private AuditSignals() {}

    @Receiver(signal = POST_SAVE, sender = Account.class, when = "created")
    static void registered(Account account, EntityManager em) {
        write("registered " + name(account), em);
    }

    /** The last that is heard of an account. Its line is not lost with it. */
    @Receiver(signal = PRE_DELETE, sender = Account.class)
    static void deleted(Account account, EntityManager em) {
        write("deleted " + name(account), em);
    }

    private static void write(String action, EntityManager em) {
        em.persist(new AuditLine(person(), action));
    }

    private static String name(Account account) {
        return account.getUsername() + " (" + account.getEmail() + ")";
    }

    private static String person() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login == null ? "" : login.getName();
    }
}
