package dev.signalbox.durable.spi;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A transaction in which signals are sent. Keeps the rows to be recorded, such as calls of durable receivers. Writes
 * them just before the commit, by the transaction's own connection, in one batch for each recorder. Used by the thread
 * of the transaction.
 */
public abstract class SenderTransaction {

    /** How many rows are kept before they are written, to limit the memory. */
    private static final int MOST_PENDING = 1_000;

    private final List<Pending<?>> pending = new ArrayList<>(1);

    /** The rows that a recorder is to write. */
    private static final class Pending<R> {

        private final RowRecorder<R> recorder;
        private final List<R> rows = new ArrayList<>();
        private boolean expectsCommit;

        Pending(RowRecorder<R> recorder) {
            this.recorder = recorder;
        }

        void write(Connection connection) throws SQLException {
            List<R> written = List.copyOf(rows);
            rows.clear();
            recorder.record(connection, written);
        }
    }

    /** Work with a connection. */
    @FunctionalInterface
    public interface ConnectionWork {

        /** Does the work. */
        void run(Connection connection) throws SQLException;
    }

    /**
     * Whether the transaction is read-only. The send of a signal with a durable receiver then fails, because no call
     * can be recorded.
     */
    public abstract boolean isReadOnly();

    /**
     * Runs work just before the commit, after the receivers of {@code BEFORE_COMMIT} have been called. Runs it at once
     * if these have been called already. Drops it if the transaction rolls back. If the work throws, the transaction
     * must roll back.
     */
    protected abstract void beforeCommit(Runnable work);

    /** Runs work after the commit. Drops it if the transaction rolls back. The work does not throw. */
    protected abstract void afterCommit(Runnable work);

    /** Runs work with the connection of the transaction, which the work neither commits nor closes. */
    protected abstract void withConnection(ConnectionWork work) throws SQLException;

    /**
     * Records a row in this transaction.
     *
     * @throws IllegalStateException if the database does not take it
     */
    public final <R> void record(RowRecorder<R> recorder, R row) {
        boolean first = !hasPending();
        Pending<R> ofRecorder = pending(recorder);
        ofRecorder.rows.add(row);
        if (first) {
            beforeCommit(this::write);
        } else if (ofRecorder.rows.size() >= MOST_PENDING) {
            write();
        }
    }

    /** Unchecked, but safe: recorders that are equal take the same type of rows. */
    @SuppressWarnings("unchecked")
    private <R> Pending<R> pending(RowRecorder<R> recorder) {
        for (Pending<?> each : pending) {
            if (each.recorder.equals(recorder)) {
                return (Pending<R>) each;
            }
        }
        Pending<R> fresh = new Pending<>(recorder);
        pending.add(fresh);
        return fresh;
    }

    /**
     * Writes the rows that have been recorded so far. Call it when a savepoint is set. Then a rollback to the savepoint
     * undoes only rows that are recorded after it.
     */
    public final void write() {
        for (Pending<?> each : List.copyOf(pending)) {
            if (!each.rows.isEmpty()) {
                write(each);
            }
        }
    }

    private void write(Pending<?> rows) {
        try {
            withConnection(rows::write);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "What is sent in this transaction cannot be recorded: " + e.getMessage(), e);
        }
        if (!rows.expectsCommit) {
            rows.expectsCommit = true;
            afterCommit(rows.recorder::deliverNow);
        }
    }

    /** Whether rows have been recorded that are not written yet. */
    protected final boolean hasPending() {
        return pending.stream().anyMatch(each -> !each.rows.isEmpty());
    }

    /** Forgets the rows that are not written yet. Call it when the transaction has been rolled back to a savepoint. */
    public final void forget() {
        for (Pending<?> each : pending) {
            each.rows.clear();
            // The rollback may have undone that work, too. To be told twice of a commit does no harm.
            each.expectsCommit = false;
        }
    }
}
