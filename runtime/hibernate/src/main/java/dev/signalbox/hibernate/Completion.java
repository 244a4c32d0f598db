package dev.signalbox.hibernate;

import org.hibernate.SessionEventListener;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.resource.transaction.spi.TransactionObserver;
import org.jspecify.annotations.Nullable;

/**
 * Tells a unit of work that its transaction completes, and ends it with its session. Asks the transaction itself for the
 * moment before the commit: it comes after whatever the application has registered, which may flush once more.
 */
final class Completion implements SessionEventListener, TransactionObserver {

    private static final long serialVersionUID = 1L;

    /** A session that is deserialized begins afresh, without this. */
    private final transient @Nullable UnitOfWork unit;

    private final transient @Nullable SharedSessionContractImplementor session;
    private final transient @Nullable Runnable end;

    private Completion(SharedSessionContractImplementor session, UnitOfWork unit, Runnable end) {
        this.session = session;
        this.unit = unit;
        this.end = end;
    }

    /** Observes a session until it is closed. */
    static void observe(SharedSessionContractImplementor session, UnitOfWork unit, Runnable end) {
        Completion completion = new Completion(session, unit, end);
        session.getEventListenerManager().addListener(completion);
        session.getTransactionCoordinator().addObserver(completion);
    }

    @Override
    public void afterBegin() {}

    @Override
    public void beforeCompletion() {
        if (unit != null) {
            unit.beforeCompletion();
        }
    }

    /** Too late: a session that was closed before its transaction ended is gone by then. */
    @Override
    public void afterCompletion(boolean successful, boolean delayed) {}

    @Override
    public void transactionCompletion(boolean successful) {
        if (unit != null) {
            unit.completed(successful);
        }
    }

    @Override
    public void end() {
        if (session != null && end != null) {
            session.getTransactionCoordinator().removeObserver(this);
            end.run();
        }
    }
}
