package dev.signalbox.spring.durable.transaction;

import dev.signalbox.durable.spi.AttemptTransactions;
import dev.signalbox.durable.spi.DeliveryContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Runs attempts in transactions of a Spring transaction manager. Rolls back after any exception, checked ones included.
 */
abstract class ManagedAttempts implements AttemptTransactions {

    private final PlatformTransactionManager manager;

    ManagedAttempts(PlatformTransactionManager manager) {
        this.manager = manager;
    }

    @Override
    public final void run(DeliveryContext attempt, Work work) throws Exception {
        enter(attempt);
        try {
            TransactionStatus status = manager.getTransaction(named(attempt.receiver()));
            try {
                work.run();
                returned(attempt);
            } catch (Throwable e) {
                rollBack(status, e);
                throw e;
            }
            manager.commit(status);
        } finally {
            leave();
        }
    }

    /** Called before the attempt's transaction begins. */
    void enter(DeliveryContext attempt) {}

    /** Called after the receiver has returned, before the attempt's transaction commits. */
    void returned(DeliveryContext attempt) throws Exception {}

    /** Called after the attempt's transaction has ended. */
    void leave() {}

    private static TransactionDefinition named(String receiver) {
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
        definition.setName(receiver);
        return definition;
    }

    private void rollBack(TransactionStatus status, Throwable thrown) {
        try {
            manager.rollback(status);
        } catch (TransactionException e) {
            thrown.addSuppressed(e);
        }
    }
}
