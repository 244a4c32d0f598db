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
 * Runs work when a completed transaction has released everything: its connection is back in the pool, and this thread is
 * in no transaction. If the work ran earlier, it would need a second connection while this thread still holds the first,
 * and all threads could wait for connections for ever. Also, transactions of the work would join the completed one.
 *
 * <p>The outcome of the transaction is decided, so exceptions of the work do not reach the caller. They are logged.
 */
public final class AfterRelease {

    private static final Logger LOG = System.getLogger("dev.signalbox");

    private final @Nullable ResourceRelease environment;

    /**
     * Makes one for a session factory.
     *
     * @param environment null if all transactions are Hibernate's alone, or JTA's
     */
    public AfterRelease(@Nullable ResourceRelease environment) {
        this.environment = environment;
    }

    /**
     * Runs the work now, or when the environment says so.
     *
     * @param session whose transaction has completed, or that wrote without one
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

    /** Suspends the completed JTA transaction meanwhile: it stays with the thread until its commit returns. */
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
            // Its work is done, and its manager was about to take it from the thread.
            LOG.log(Level.DEBUG, "A completed JTA transaction was not taken back", e);
        }
    }
}
