package dev.signalbox.durable.internal.queue;

import dev.signalbox.durable.spi.AlreadyDeliveredException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Proves that a call is delivered: written in the transaction of what its receiver writes, so that there are both or none
 * of them. Of two attempts at the same time, one can commit.
 */
public sealed interface DeliveryProof permits Removal, Inbox {

    /**
     * Writes the proof, as the last statement before the commit.
     *
     * @throws AlreadyDeliveredException if the call is not to be delivered any more; the transaction must then roll back
     */
    void write(Connection connection, QueuedCall call) throws SQLException;

    /** Whether a call that is proved to be delivered is out of the queue. */
    boolean removes();

    /** Whether an earlier attempt has committed the proof of a call that is still in the queue. */
    boolean isLeftBehind(Connection connection, QueuedCall call) throws SQLException;
}
