package dev.signalbox.durable.internal.queue;

import dev.signalbox.durable.DeadLetter;
import dev.signalbox.durable.internal.database.OwnTransaction;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code signalbox_dead_letter}. Rows are deleted only when they are retried or discarded. Each row has the
 * recorded call unchanged, so that it can be put back into the queue.
 */
public final class DeadLetterTable {

    private static final String COLUMNS = "receiver, event_id, call_data, attempts, died_at, error";

    /** A row. */
    @SuppressWarnings("ArrayRecordComponent") // bytes, as the database has them; nothing compares these records
    public record Row(CallId call, byte[] data, int attempts, Instant diedAt, String error) {

        DeadLetter letter() {
            Envelope envelope = read(data);
            return new DeadLetter(
                    call.receiver(),
                    call.eventId(),
                    envelope.signal(),
                    new String(envelope.payload(), StandardCharsets.UTF_8),
                    attempts,
                    envelope.sentAt(),
                    diedAt,
                    error);
        }

        private static Envelope read(byte[] data) {
            try {
                return Envelope.ofBytes(data);
            } catch (IllegalArgumentException e) {
                return new Envelope("", Instant.EPOCH, "", null, null, data);
            }
        }
    }

    /**
     * Moves a call from the queue to the dead letters, in one transaction.
     *
     * @param task under which it is queued
     * @param version the version of its row in the queue
     * @return false if the row has another version: another node has taken the call over, so this method changes
     *     nothing
     */
    public boolean moveFromQueue(Connection connection, String task, long version, Row row) throws SQLException {
        return OwnTransaction.run(connection, own -> {
            boolean removed = removeFromQueue(own, task, version, row.call().eventId());
            if (removed) {
                add(own, row);
            }
            return removed;
        });
    }

    private static boolean removeFromQueue(Connection connection, String task, long version, String eventId)
            throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from " + DeliveryQueue.TABLE + " where task_name = ? and task_instance = ? and version = ?")) {
            delete.setString(1, task);
            delete.setString(2, eventId);
            delete.setLong(3, version);
            return delete.executeUpdate() == 1;
        }
    }

    /** Adds a row. Replaces the row of the same call, which exists if the call was recorded again. */
    private void add(Connection connection, Row row) throws SQLException {
        delete(connection, row.call());
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into signalbox_dead_letter (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, row.call().receiver());
            insert.setString(2, row.call().eventId());
            insert.setBytes(3, row.data());
            insert.setInt(4, row.attempts());
            insert.setTimestamp(5, Timestamp.from(row.diedAt()));
            insert.setString(6, storable(row.error()));
            insert.executeUpdate();
        }
    }

    /** PostgreSQL has no texts with this character, and an exception may quote whatever a remote system has sent. */
    private static String storable(String error) {
        return error.replace('\0', '\uFFFD');
    }

    boolean delete(Connection connection, CallId call) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from signalbox_dead_letter where receiver = ? and event_id = ?")) {
            delete.setString(1, call.receiver());
            delete.setString(2, call.eventId());
            return delete.executeUpdate() > 0;
        }
    }

    Optional<Row> find(Connection connection, CallId call) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select " + COLUMNS + " from signalbox_dead_letter where receiver = ? and event_id = ?")) {
            select.setString(1, call.receiver());
            select.setString(2, call.eventId());
            return rows(select).stream().findFirst();
        }
    }

    /**
     * The oldest rows.
     *
     * @param receiver null for those of all receivers
     */
    List<Row> list(Connection connection, @Nullable String receiver, int limit) throws SQLException {
        String where = receiver == null ? "" : " where receiver = ?";
        try (PreparedStatement select = connection.prepareStatement("select " + COLUMNS + " from signalbox_dead_letter"
                + where + " order by died_at, receiver, event_id")) {
            select.setMaxRows(limit);
            if (receiver != null) {
                select.setString(1, receiver);
            }
            return rows(select);
        }
    }

    long count(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select count(*) from signalbox_dead_letter");
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    Map<String, Long> countByReceiver(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select receiver, count(*) from signalbox_dead_letter group by receiver");
                ResultSet rows = select.executeQuery()) {
            Map<String, Long> counts = new TreeMap<>();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
            return counts;
        }
    }

    private static List<Row> rows(PreparedStatement select) throws SQLException {
        List<Row> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(new Row(
                        new CallId(rows.getString(1), rows.getString(2)),
                        rows.getBytes(3),
                        rows.getInt(4),
                        rows.getTimestamp(5).toInstant(),
                        rows.getString(6)));
            }
        }
        return found;
    }
}
