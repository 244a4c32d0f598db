package dev.signalbox.hibernate.internal.unit;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.hibernate.SessionEventListener;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.resource.transaction.spi.TransactionCoordinator;
import org.hibernate.resource.transaction.spi.TransactionObserver;
import org.hibernate.resource.transaction.spi.TransactionStatus;
import org.jspecify.annotations.Nullable;

/**
 * Tells a unit of work that its transaction completes, and ends the unit with its session. Listens to the transaction
 * and not to the session, so that it is called after the application's callbacks, which may flush once more, and after
 * Hibernate's own work at the end of the transaction.
 */
final class TransactionListener implements SessionEventListener, TransactionObserver {

    private static final Logger LOG = System.getLogger("dev.signalbox");

    private static final long serialVersionUID = 1L;

    /** Null after the session was deserialized: the session then has no unit of work. */
    private final transient @Nullable UnitOfWork unit;

    private final transient @Nullable SharedSessionContractImplementor session;
    private final transient @Nullable Runnable end;
    private transient boolean ended;

    private TransactionListener(SharedSessionContractImplementor session, UnitOfWork unit, Runnable end) {
        this.session = session;
        this.unit = unit;
        this.end = end;
    }

    /** Observes a session until it is closed. */
    static void observe(SharedSessionContractImplementor session, UnitOfWork unit, Runnable end) {
        TransactionListener completion = new TransactionListener(session, unit, end);
        session.getEventListenerManager().addListener(completion);
        session.getTransactionCoordinator().addObserver(completion);
    }

    @Override
    public void afterBegin() {}

    @Override
    public void beforeCompletion() {
        if (unit != null && session != null) {
            do {
                unit.beforeCommitFirst().rethrow();
                unit.beforeCompletion();
            } while (unit.beforeCommitFirst().callOthers());
            unit.kept().run(session);
        }
    }

    @Override
    public void transactionCompletion(boolean successful) {
        if (unit != null && !successful) {
            unit.beforeCommitFirst().unregister();
        }
    }

    @Override
    public void afterCompletion(boolean successful, boolean delayed) {
        if (unit != null) {
            unit.completed(successful);
            if (ended) {
                stopObserving();
            }
        }
    }

    /**
     * Ends the unit of work. The transaction may continue: Hibernate closes a session that was closed early only at the
     * completion, and a session that shares the transaction of another may be closed long before its end.
     */
    @Override
    public void end() {
        if (unit != null && end != null && session != null) {
            finishTransaction(session, unit);
            ended = true;
            if (!unit.awaitsCompletion()) {
                stopObserving();
            }
            end.run();
        }
    }

    /**
     * If the session shares the transaction of another session, receivers can use it now for the last time. If the
     * session owns the transaction and it can only roll back, rolls it back, because the pool may commit an open
     * transaction. (If a commit fails with an error, and not with an exception, Hibernate does not roll back.)
     */
    private static void finishTransaction(SharedSessionContractImplementor session, UnitOfWork unit) {
        TransactionCoordinator coordinator = session.getTransactionCoordinator();
        TransactionCoordinator.TransactionDriver transaction = coordinator.getTransactionDriverControl();
        if (!session.equals(session.getJdbcCoordinator().getJdbcSessionOwner())) {
            unit.beforeCompletion();
            unit.kept().run(session);
        } else if (transaction.getStatus() == TransactionStatus.MARKED_ROLLBACK
                && !coordinator.getTransactionCoordinatorBuilder().isJta()) {
            try {
                transaction.rollback();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The transaction of a session that was closed could not be rolled back", e);
            }
        }
    }

    private void stopObserving() {
        if (session != null) {
            session.getTransactionCoordinator().removeObserver(this);
        }
    }
}
