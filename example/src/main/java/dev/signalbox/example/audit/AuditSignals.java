package dev.signalbox.example.audit;

import static dev.signalbox.StandardSignal.POST_SAVE;
import static dev.signalbox.StandardSignal.PRE_DELETE;

import dev.signalbox.Receiver;
import dev.signalbox.example.account.Account;
import jakarta.persistence.EntityManager;

/** Records new and deleted accounts, in the same transaction: after a rollback there is no line. */
final class AuditSignals {

    private AuditSignals() {}

    @Receiver(signal = POST_SAVE, sender = Account.class, when = "created")
    static void registered(Account account, EntityManager em) {
        em.persist(AuditLine.of("registered " + name(account)));
    }

    /** The last line about an account. It stays when the account is gone. */
    @Receiver(signal = PRE_DELETE, sender = Account.class)
    static void deleted(Account account, EntityManager em) {
        em.persist(AuditLine.of("deleted " + name(account)));
    }

    static String name(Account account) {
        return account.getUsername() + " (" + account.getEmail() + ")";
    }
}
