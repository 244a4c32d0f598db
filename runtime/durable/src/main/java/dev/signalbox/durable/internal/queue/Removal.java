package dev.signalbox.durable.internal.queue;

import dev.signalbox.durable.spi.AlreadyDeliveredException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Removes the call from the queue. This is the last statement, because it locks the row, and db-scheduler's heartbeats
 * write to the same row. If another node has taken the call over meanwhile, the attempt that removes the row first is
 * committed. The other is rolled back.
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

    /** Always false: a call whose removal is committed is no longer in the queue. */
    @Override
    public boolean isLeftBehind(Connection connection, QueuedCall call) {
        return false;
    }

    @Override
    public boolean removes() {
        return true;
    }
}
