package dev.signalbox.durable.spi;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Records rows in the caller's transaction, for work that is to be done after it has committed. May be used by several
 * threads, each with a connection of its own.
 *
 * @param <R> what a row is made of
 */
public interface RowRecorder<R> {

    /**
     * Writes rows, in one batch. What they ask for is done after the connection's transaction has committed; call {@link
     * #deliverNow} then, for otherwise they wait for the next poll.
     *
     * @throws SQLException if they are not written; the transaction must then roll back
     */
    void record(Connection connection, List<R> rows) throws SQLException;

    /** Looks at once for rows whose work is due. Returns immediately. */
    void deliverNow();
}
