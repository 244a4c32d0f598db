package dev.signalbox.hibernate.internal.deliver;

import dev.signalbox.hibernate.spi.ResourceRelease;
import dev.signalbox.hibernate.spi.SessionConnection;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.engine.transaction.jta.platform.spi.JtaPlatform;
import org.jspecify.annotations.Nullable;

/**
 * Runs work when a completed transaction has released everything: its connection is back in the pool, and this thread
 * is in no transaction. If the work ran earlier, it would need a second connection while this thread still holds the
 * first one, and all threads could wait for connections for ever. Transactions of the work would also join the
 * completed one.
 *
 * <p>The transaction is already completed, so exceptions of the work are logged and do not reach the caller.
 */
public final class AfterRelease {

    private static final Logger LOG = System.getLogger("dev.signalbox");

    private final @Nullable ResourceRelease environment;

    /**
     * Makes one for a session factory.
     *
     * @param environment null if all transactions belong to Hibernate alone, or to JTA
     */
    public AfterRelease(@Nullable ResourceRelease environment) {
        this.environment = environment;
    }

    /**
     * Runs the work now, or when the environment has released the transaction.
     *
     * @param session the session whose transaction has completed, or that wrote without a transaction
     */
    public void run(SharedSessionContractImplementor session, Runnable work) {
        Runnable whenReleased = () -> {
            SessionConnection.giveBack(session);
            work.run();
        };
        if (environment == null || !environment.whenReleased(session, whenReleased)) {
            runOutsideJta(session, whenReleased);
        }
    }

    /**
     * Suspends the completed JTA transaction while the work runs, because the transaction stays with the thread until
     * its commit returns.
     */
    private static void runOutsideJta(SharedSessionContractImplementor session, Runnable work) {
        TransactionManager manager = transactionManager(session);
        Transaction completed = manager == null ? null : suspend(manager);
        try {
            work.run();
        } finally {
            if (manager != null && completed != null) {
                resume(manager, completed);
            }
        }
    }

    private static @Nullable TransactionManager transactionManager(SharedSessionContractImplementor session) {
        if (!session.getTransactionCoordinator()
                .getTransactionCoordinatorBuilder()
                .isJta()) {
            return null;
        }
        return session.getFactory()
                .getServiceRegistry()
                .requireService(JtaPlatform.class)
                .retrieveTransactionManager();
    }

    private static @Nullable Transaction suspend(TransactionManager manager) {
        try {
            return manager.suspend();
        } catch (SystemException e) {
            LOG.log(Level.WARNING, "A completed JTA transaction could not be put aside for the receivers after it", e);
            return null;
        }
    }

    private static void resume(TransactionManager manager, Transaction completed) {
        try {
            manager.resume(completed);
        } catch (InvalidTransactionException | IllegalStateException | SystemException e) {
            // It is completed, and the transaction manager would have removed it from the thread in any case.
            LOG.log(Level.DEBUG, "A completed JTA transaction was not taken back", e);
        }
    }
}
