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
 * A transaction of a Hibernate session, with JDBC or JTA. Observes it to write the calls just before the commit. Then
 * the session's callbacks and synchronizations, and so the {@code BEFORE_COMMIT} receivers, have run.
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
        // Recorders ask the connection when they write.
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

    /** Work that Hibernate runs with the session's connection. */
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
