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

/** A transaction of plain JDBC on one thread: what is to be done in its phases, and the calls that it records. */
public final class JdbcTransaction extends SenderTransaction implements Transaction {

    private final Connection connection;
    private final Connection guarded;
    private final List<Kept> kept = new ArrayList<>();
    private int nextBeforeCommit;
    private boolean committing;

    /**
     * Work for a phase.
     *
     * @param undone whether it was kept after a savepoint that has been rolled back to
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

    /** How much is kept; for {@link #undo}. */
    int mark() {
        write();
        return kept.size();
    }

    /** A savepoint has been rolled back to. */
    void undo(int mark) {
        forget();
        for (int at = mark; at < kept.size(); at++) {
            Kept each = kept.get(at);
            kept.set(at, new Kept(each.phase, true, each.work));
        }
    }

    /** Does what is to be done before the commit, also what that adds. */
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

    /** Does what is to be done after the end. What goes wrong is logged: the transaction has ended. */
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
        // The connection is asked when the calls are written.
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
