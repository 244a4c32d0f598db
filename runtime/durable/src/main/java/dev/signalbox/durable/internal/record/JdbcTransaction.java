package dev.signalbox.durable.internal.record;

import dev.signalbox.Phase;
import dev.signalbox.durable.internal.database.Log;
import dev.signalbox.durable.spi.SenderTransaction;
import dev.signalbox.spi.Transaction;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A transaction of plain JDBC on one thread. Keeps the work for its phases and the calls to be recorded. */
public final class JdbcTransaction extends SenderTransaction implements Transaction {

    private final Connection connection;
    private final Connection guarded;
    private final List<Kept> kept = new ArrayList<>();
    private int nextBeforeCommit;
    private boolean committing;

    /**
     * Work that waits for a phase.
     *
     * @param undone whether a rollback to a savepoint has undone the send that it belongs to
     */
    private record Kept(Phase phase, boolean undone, Runnable work) {

        boolean isDue(boolean committed) {
            return switch (phase) {
                case NOW, BEFORE_COMMIT -> false;
                case AFTER_COMMIT -> committed && !undone;
                case AFTER_ROLLBACK -> !committed || undone;
                case AFTER_COMPLETION -> true;
            };
        }
    }

    public JdbcTransaction(Connection connection) {
        this.connection = connection;
        this.guarded = GuardedConnection.of(connection, this);
    }

    /** The connection for the application. */
    Connection connection() {
        return guarded;
    }

    @Override
    public void at(Phase phase, Runnable work) {
        kept.add(new Kept(phase, false, work));
    }

    /** Marks a savepoint, for {@link #undo}. */
    int mark() {
        write();
        return kept.size();
    }

    /** Undoes what was kept after a savepoint, because the application has rolled back to it. */
    void undo(int mark) {
        forget();
        for (int at = mark; at < kept.size(); at++) {
            Kept each = kept.get(at);
            kept.set(at, new Kept(each.phase, true, each.work));
        }
    }

    /** Runs the work that waits for {@code BEFORE_COMMIT}, also work that this adds. Then writes the recorded calls. */
    public void prepareCommit() {
        while (nextBeforeCommit < kept.size()) {
            Kept next = kept.get(nextBeforeCommit++);
            if (next.phase == Phase.BEFORE_COMMIT && !next.undone) {
                next.work.run();
            }
        }
        committing = true;
        write();
    }

    /** Runs the work for the phases after the end. Logs its exceptions, because the transaction has ended. */
    public void completed(boolean committed) {
        List<Kept> due = kept.stream().filter(each -> each.isDue(committed)).toList();
        kept.clear();
        for (Kept each : due) {
            try {
                each.work.run();
            } catch (RuntimeException e) {
                Log.LOGGER.log(Level.ERROR, "A receiver after a transaction failed", e);
            }
        }
    }

    @Override
    public boolean isReadOnly() {
        // Recorders ask the connection when they write.
        return false;
    }

    @Override
    protected void beforeCommit(Runnable work) {
        if (committing) {
            work.run();
        }
        // Otherwise prepareCommit writes.
    }

    @Override
    protected void afterCommit(Runnable work) {
        at(Phase.AFTER_COMMIT, work);
    }

    @Override
    protected void withConnection(ConnectionWork work) throws SQLException {
        work.run(connection);
    }
}
