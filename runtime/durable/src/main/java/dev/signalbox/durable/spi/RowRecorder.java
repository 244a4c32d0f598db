package dev.signalbox.durable.spi;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes rows in the caller's transaction. Each asks for work that is done after the commit. May be used by several
 * threads, each with a connection of its own.
 *
 * @param <R> a row
 */
public interface RowRecorder<R> {

    /**
     * Writes rows, in one batch. Call {@link #deliverNow} after the connection's transaction has committed; otherwise
     * the rows wait for the next poll.
     *
     * @throws SQLException if they are not written; the transaction must then roll back
     */
    void record(Connection connection, List<R> rows) throws SQLException;

    /** Starts the work of committed rows now. Does not wait for it. */
    void deliverNow();
}
