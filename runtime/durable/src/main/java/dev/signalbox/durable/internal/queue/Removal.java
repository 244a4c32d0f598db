package dev.signalbox.durable.internal.queue;

import dev.signalbox.durable.spi.AlreadyDeliveredException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Removes the call from the queue. That comes last, because it locks the row: db-scheduler's heartbeats, which write to it,
 * would wait. An attempt whose call has been taken over meanwhile may still be the one that removes it: the other is then
 * rolled back.
 */
public record Removal() implements DeliveryProof {

    private static final String DELETE =
            "delete from " + DeliveryQueue.TABLE + " where task_name = ? and task_instance = ?";

    @Override
    public void write(Connection connection, QueuedCall call) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setString(1, call.task());
            delete.setString(2, call.id().eventId());
            if (delete.executeUpdate() == 0) {
                throw new AlreadyDeliveredException(
                        call.id().receiver(), call.id().eventId());
            }
        }
    }

    /** A call whose removal is committed is in the queue no longer. */
    @Override
    public boolean isLeftBehind(Connection connection, QueuedCall call) {
        return false;
    }

    @Override
    public boolean removes() {
        return true;
    }
}
