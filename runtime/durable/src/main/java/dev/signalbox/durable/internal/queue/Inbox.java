package dev.signalbox.durable.internal.queue;

import dev.signalbox.durable.spi.AlreadyDeliveredException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The calls whose effects are committed. A call's row is written in the transaction of its effects, so there is one if and
 * only if they are committed, and two attempts at the same time cannot both commit.
 */
public final class Inbox {

    private static final String CONSTRAINT_VIOLATED = "23";

    private static final int MOST_ASKED = 100;

    /**
     * Writes the row of a call, as the first statement of its transaction.
     *
     * @throws AlreadyDeliveredException if there is one
     */
    public void add(Connection connection, CallId call, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into signalbox_inbox (receiver, event_id, delivered_at) values (?, ?, ?)")) {
            insert.setString(1, call.receiver());
            insert.setString(2, call.eventId());
            insert.setTimestamp(3, Timestamp.from(now));
            insert.executeUpdate();
        } catch (SQLIntegrityConstraintViolationException e) {
            throw new AlreadyDeliveredException(call.receiver(), call.eventId());
        } catch (SQLException e) {
            if (e.getSQLState() != null && e.getSQLState().startsWith(CONSTRAINT_VIOLATED)) {
                throw new AlreadyDeliveredException(call.receiver(), call.eventId());
            }
            throw e;
        }
    }

    public boolean has(Connection connection, CallId call) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select 1 from signalbox_inbox where receiver = ? and event_id = ?")) {
            select.setString(1, call.receiver());
            select.setString(2, call.eventId());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Those of some events that are known, in one query for each hundred. */
    public Set<String> known(Connection connection, String receiver, Collection<String> eventIds) throws SQLException {
        Set<String> known = new HashSet<>();
        List<String> asked = List.copyOf(eventIds);
        for (int from = 0; from < asked.size(); from += MOST_ASKED) {
            List<String> some = asked.subList(from, Math.min(asked.size(), from + MOST_ASKED));
            try (PreparedStatement select = connection.prepareStatement(
                    "select event_id from signalbox_inbox where receiver = ? and event_id in (?"
                            + ", ?".repeat(some.size() - 1) + ")")) {
                select.setString(1, receiver);
                for (int at = 0; at < some.size(); at++) {
                    select.setString(at + 2, some.get(at));
                }
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        known.add(rows.getString(1));
                    }
                }
            }
        }
        return known;
    }

    /** Deletes the rows of calls that were delivered before a time: no attempt of them can be under way any more. */
    public int deleteBefore(Connection connection, Instant time) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from signalbox_inbox where delivered_at < ?")) {
            delete.setTimestamp(1, Timestamp.from(time));
            return delete.executeUpdate();
        }
    }
}
