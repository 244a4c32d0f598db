package dev.signalbox.durable.internal.queue;

import dev.signalbox.durable.spi.AlreadyDeliveredException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Proves that a call is delivered. The receiver's transaction writes the proof, so either both the receiver's changes
 * and the proof are committed, or neither. Of two attempts at the same time, only one can commit. The proof is that the
 * call's row is deleted ({@link Removal}) or, with an isolation above READ COMMITTED, a row of its own ({@link Inbox}).
 */
public sealed interface DeliveryProof permits Removal, Inbox {

    /**
     * Writes the proof, as the last statement before the commit.
     *
     * @throws AlreadyDeliveredException if the call is not to be delivered any more; the transaction must then roll back
     */
    void write(Connection connection, QueuedCall call) throws SQLException;

    /** Whether writing the proof also takes the call out of the queue. */
    boolean removes();

    /** Whether an earlier attempt has committed the proof of a call that is still in the queue. */
    boolean isLeftBehind(Connection connection, QueuedCall call) throws SQLException;
}
