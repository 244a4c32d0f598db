package dev.signalbox.durable.internal.hibernate;

import dev.signalbox.durable.internal.database.Log;
import dev.signalbox.durable.spi.SenderTransaction;
import dev.signalbox.hibernate.spi.DeliveringSession;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.jdbc.WorkExecutor;
import org.hibernate.jdbc.WorkExecutorVisitable;
import org.hibernate.resource.transaction.spi.TransactionObserver;
import org.jspecify.annotations.Nullable;

/**
 * A transaction of a session, Hibernate's own or JTA's. Observes it to write the calls just before its commit: after the
 * {@code BEFORE_COMMIT} receivers, which are called when the session's synchronizations and callbacks are done.
 */
final class SessionTransaction extends SenderTransaction implements TransactionObserver {

    private final SharedSessionContractImplementor session;
    private final Runnable ended;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private @Nullable Runnable write;
    private boolean committing;

    SessionTransaction(SharedSessionContractImplementor session, Runnable ended) {
        this.session = session;
        this.ended = ended;
    }

    @Override
    public boolean isReadOnly() {
        // The connection is asked when the calls are written.
        return false;
    }

    @Override
    protected void beforeCommit(Runnable work) {
        if (DeliveringSession.keepUntilCommit(work)) {
            return;
        }
        if (committing) {
            work.run();
        } else {
            write = work;
        }
    }

    @Override
    protected void afterCommit(Runnable work) {
        afterCommit.add(work);
    }

    @Override
    protected void withConnection(ConnectionWork work) throws SQLException {
        session.getJdbcCoordinator().coordinateWork(new InSession(work));
    }

    /** What Hibernate runs with its connection. */
    private record InSession(ConnectionWork work) implements WorkExecutorVisitable<Boolean> {

        @Override
        public Boolean accept(WorkExecutor<Boolean> executor, Connection connection) throws SQLException {
            work.run(connection);
            return true;
        }
    }

    @Override
    public void afterBegin() {}

    @Override
    public void beforeCompletion() {
        committing = true;
        Runnable due = write;
        write = null;
        if (due != null && isToCommit()) {
            due.run();
        }
    }

    private boolean isToCommit() {
        return session.getTransactionCoordinator().getTransactionDriverControl().isActiveAndNoMarkedForRollback();
    }

    @Override
    public void afterCompletion(boolean successful, boolean delayed) {
        session.getTransactionCoordinator().removeObserver(this);
        ended.run();
        if (!successful) {
            return;
        }
        if (hasPending()) {
            Log.LOGGER.log(
                    Level.ERROR,
                    "Calls of durable receivers were sent when their transaction was about to commit, and are lost."
                            + " Please report what sent them.");
        }
        afterCommit.forEach(Runnable::run);
    }
}
