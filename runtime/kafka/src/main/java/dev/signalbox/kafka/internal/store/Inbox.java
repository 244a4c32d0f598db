package dev.signalbox.kafka.internal.store;

import dev.signalbox.durable.spi.AlreadyDeliveredException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The table {@code signalbox_received} of the signals that this service has received. The transaction that calls a
 * signal's receivers also writes its row.
 */
public final class Inbox {

    private static final int MOST_ASKED = 100;

    private final OwnTransactions transactions;

    public Inbox(OwnTransactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Adds a signal in the caller's transaction.
     *
     * @throws AlreadyDeliveredException if the table has it already
     */
    public static void add(Connection connection, String receiver, String eventId, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into signalbox_received (receiver, event_id, received_at) values (?, ?, ?)")) {
            insert.setString(1, receiver);
            insert.setString(2, eventId);
            insert.setLong(3, now.toEpochMilli());
            insert.executeUpdate();
        } catch (SQLException e) {
            if (Violations.include(e)) {
                throw new AlreadyDeliveredException(receiver, eventId);
            }
            throw e;
        }
    }

    /** Which of these events the table has. */
    public Set<String> known(String receiver, List<String> eventIds) throws SQLException {
        return transactions.run(connection -> {
            Set<String> known = new HashSet<>();
            for (int from = 0; from < eventIds.size(); from += MOST_ASKED) {
                int to = Math.min(eventIds.size(), from + MOST_ASKED);
                known.addAll(known(connection, receiver, eventIds.subList(from, to)));
            }
            return known;
        });
    }

    private static Set<String> known(Connection connection, String receiver, List<String> eventIds)
            throws SQLException {
        Set<String> known = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select event_id from signalbox_received where receiver = ? and event_id in (?"
                        + ", ?".repeat(eventIds.size() - 1) + ")")) {
            select.setString(1, receiver);
            for (int at = 0; at < eventIds.size(); at++) {
                select.setString(at + 2, eventIds.get(at));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    known.add(rows.getString(1));
                }
            }
        }
        return known;
    }

    /** Deletes the rows of signals that were received before a time. */
    public int deleteBefore(Instant time) throws SQLException {
        return transactions.run(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from signalbox_received where received_at < ?")) {
                delete.setLong(1, time.toEpochMilli());
                return delete.executeUpdate();
            }
        });
    }
}
