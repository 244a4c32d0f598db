package dev.signalbox.test.internal.observe;

import dev.signalbox.Signal;
import dev.signalbox.model.M2mChanged;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreDelete;
import dev.signalbox.model.PreSave;
import dev.signalbox.test.internal.observe.SentTransactions.Sent;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import org.hibernate.Transaction;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;

/** Observes the commit of a model signal's Hibernate transaction, which may be part of a Spring transaction. */
final class HibernateCommits {

    private HibernateCommits() {}

    /** Observes the transaction of a signal. Returns false if this is no model signal, or has no known transaction. */
    static boolean follow(Signal signal, Sent sent) {
        EntityManager using = using(signal);
        if (using == null) {
            return false;
        }
        SharedSessionContractImplementor session = using.unwrap(SharedSessionContractImplementor.class);
        Transaction transaction = session.accessTransaction();
        if (!transaction.isActive()) {
            return false;
        }
        transaction.registerSynchronization(new Followed(sent));
        return true;
    }

    private static @Nullable EntityManager using(Signal signal) {
        try {
            if (signal instanceof PostSave<?> save) {
                return save.using();
            }
            if (signal instanceof PreSave<?> save) {
                return save.using();
            }
            if (signal instanceof PostDelete<?> delete) {
                return delete.using();
            }
            if (signal instanceof PreDelete<?> delete) {
                return delete.using();
            }
            return signal instanceof M2mChanged<?> change ? change.using() : null;
        } catch (IllegalStateException e) {
            // The signal has no entity manager: a stateless session sent it, or a flush is under way.
            return null;
        }
    }

    private record Followed(Sent sent) implements Synchronization {

        @Override
        public void beforeCompletion() {
            sent.commit();
        }

        @Override
        public void afterCompletion(int status) {
            sent.end(status == Status.STATUS_COMMITTED);
        }
    }
}
