package dev.signalbox.durable.internal.queue;

import dev.signalbox.durable.spi.AlreadyDeliveredException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Records delivered calls in the table {@code signalbox_inbox}. For transactions that see the database as it was when
 * they began. These cannot remove a call from the queue after a heartbeat has written to its row. So db-scheduler
 * removes it later.
 *
 * @param now the database's time
 */
public record Inbox(Supplier<Instant> now) implements DeliveryProof {

    private static final String CONSTRAINT_VIOLATED = "23";

    @Override
    public void write(Connection connection, QueuedCall call) throws SQLException {
        String receiver = call.id().receiver();
        String eventId = call.id().eventId();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into signalbox_inbox (receiver, event_id, delivered_at) values (?, ?, ?)")) {
            insert.setString(1, receiver);
            insert.setString(2, eventId);
            insert.setTimestamp(3, Timestamp.from(now.get()));
            insert.executeUpdate();
        } catch (SQLIntegrityConstraintViolationException e) {
            throw new AlreadyDeliveredException(receiver, eventId);
        } catch (SQLException e) {
            if (e.getSQLState() != null && e.getSQLState().startsWith(CONSTRAINT_VIOLATED)) {
                throw new AlreadyDeliveredException(receiver, eventId);
            }
            throw e;
        }
    }

    @Override
    public boolean isLeftBehind(Connection connection, QueuedCall call) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select 1 from signalbox_inbox where receiver = ? and event_id = ?")) {
            select.setString(1, call.id().receiver());
            select.setString(2, call.id().eventId());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    @Override
    public boolean removes() {
        return false;
    }

    /** Deletes the rows of calls that were delivered before a time. Attempts of these must have ended. */
    public int deleteBefore(Connection connection, Instant time) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from signalbox_inbox where delivered_at < ?")) {
            delete.setTimestamp(1, Timestamp.from(time));
            return delete.executeUpdate();
        }
    }
}
