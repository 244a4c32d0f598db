package dev.signalbox.example.audit;

import static dev.signalbox.StandardSignal.POST_SAVE;
import static dev.signalbox.StandardSignal.PRE_DELETE;

import dev.signalbox.Receiver;
import dev.signalbox.example.account.Account;
import jakarta.persistence.EntityManager;

/** Writes down what becomes of accounts, in the transaction in which it happens: what is rolled back never happened. */
final class AuditSignals {

    private AuditSignals() {}

    @Receiver(signal = POST_SAVE, sender = Account.class, when = "created")
    static void registered(Account account, EntityManager em) {
        em.persist(AuditLine.of("registered " + name(account)));
    }

    /** The last that is heard of an account. Its line is not lost with it. */
    @Receiver(signal = PRE_DELETE, sender = Account.class)
    static void deleted(Account account, EntityManager em) {
        em.persist(AuditLine.of("deleted " + name(account)));
    }

    static String name(Account account) {
        return account.getUsername() + " (" + account.getEmail() + ")";
    }
}
