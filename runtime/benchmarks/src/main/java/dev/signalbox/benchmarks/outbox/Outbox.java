package dev.signalbox.benchmarks.outbox;

import java.sql.SQLException;

/** Something that delivers calls which are recorded in the sender's transaction. */
public interface Outbox extends AutoCloseable {

    /** Places an order, and records a call of the receiver in the same transaction. */
    void place(long order) throws SQLException;

    /** Begins to deliver. */
    void start();

    @Override
    void close();
}
