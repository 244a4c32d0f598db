package dev.signalbox.durable.spi;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Records calls in the caller's transaction. May be used by several threads, each with a connection of its own. */
public interface CallRecorder {

    /**
     * Writes calls, in one batch. They are delivered after the connection's transaction has committed; call {@link
     * #deliverNow} then, for otherwise they wait for the next poll. A call that is queued cannot be recorded again; one that
     * has been delivered can.
     *
     * @throws SQLException if they are not written; the transaction must then roll back
     */
    void record(Connection connection, List<RecordedCall> calls) throws SQLException;

    /** Looks at once for calls that are due. Returns immediately. */
    void deliverNow();
}
