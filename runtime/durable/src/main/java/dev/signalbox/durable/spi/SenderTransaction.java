package dev.signalbox.durable.spi;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transaction in which signals are sent. Keeps the calls of their durable receivers and writes them in one batch, by the
 * transaction's own connection, just before it commits. Used by the thread of the transaction.
 */
public abstract class SenderTransaction {

    /** A transaction of many calls must not keep all of them in memory. */
    private static final int MOST_PENDING = 1_000;

    private final List<RecordedCall> pending = new ArrayList<>();
    private @Nullable CallRecorder recorder;
    private boolean expectsCommit;

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
     * Records a call in this transaction.
     *
     * @throws IllegalStateException if the database does not take it
     */
    public final void record(CallRecorder recorder, RecordedCall call) {
        if (this.recorder != null && this.recorder != recorder) {
            write();
        }
        this.recorder = recorder;
        pending.add(call);
        if (pending.size() == 1) {
            beforeCommit(this::write);
        } else if (pending.size() >= MOST_PENDING) {
            write();
        }
    }

    /**
     * Writes what has been recorded so far. To be called when a savepoint is set: then a rollback to it undoes just what is
     * recorded after it.
     */
    public final void write() {
        CallRecorder by = recorder;
        if (by == null || pending.isEmpty()) {
            return;
        }
        List<RecordedCall> calls = List.copyOf(pending);
        pending.clear();
        try {
            withConnection(connection -> by.record(connection, calls));
        } catch (SQLException e) {
            throw new IllegalStateException("The calls of durable receivers cannot be recorded: " + e.getMessage(), e);
        }
        if (!expectsCommit) {
            expectsCommit = true;
            afterCommit(by::deliverNow);
        }
    }

    /** Forgets what is not written yet. To be called when the transaction has been rolled back to a savepoint. */
    public final void forget() {
        pending.clear();
    }
}
