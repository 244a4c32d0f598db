package dev.signalbox.durable.spi;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A transaction in which signals are sent. Keeps what is to be recorded of them, such as the calls of their durable
 * receivers, and writes it in one batch for each recorder, by the transaction's own connection, just before it commits. Used
 * by the thread of the transaction.
 */
public abstract class SenderTransaction {

    /** A transaction of many rows must not keep all of them in memory. */
    private static final int MOST_PENDING = 1_000;

    private final List<Pending<?>> pending = new ArrayList<>(1);

    /** What a recorder is to write. */
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

        /** Does it. */
        void run(Connection connection) throws SQLException;
    }

    /**
     * Whether the transaction can only read. A call can then not be recorded, and the send fails with a message that says
     * so.
     */
    public abstract boolean isReadOnly();

    /**
     * Keeps work until just before the commit, after the receivers of {@code BEFORE_COMMIT} have been called. If that has
     * come already, the work runs at once. It is dropped if the transaction rolls back. What it throws must make the
     * transaction roll back.
     */
    protected abstract void beforeCommit(Runnable work);

    /** Keeps work until the transaction has committed. It throws nothing, and is dropped if the transaction rolls back. */
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

    /** Safe because a recorder is equal to one that takes the same rows only. */
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
     * Writes what has been recorded so far. To be called when a savepoint is set: then a rollback to it undoes just what is
     * recorded after it.
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

    /** Whether something has been recorded that is not written yet. */
    protected final boolean hasPending() {
        return pending.stream().anyMatch(each -> !each.rows.isEmpty());
    }

    /** Forgets what is not written yet. To be called when the transaction has been rolled back to a savepoint. */
    public final void forget() {
        pending.forEach(each -> each.rows.clear());
    }
}
