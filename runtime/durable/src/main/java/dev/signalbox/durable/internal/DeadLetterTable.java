package dev.signalbox.durable.internal;

import dev.signalbox.durable.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of dead letters. Each row has the recorded call as it was, so that it can be put back. */
final class DeadLetterTable {

    private static final String COLUMNS = "receiver, event_id, call_data, attempts, died_at, error";

    /** A row. */
    @SuppressWarnings("ArrayRecordComponent") // bytes, as the database has them; nothing compares these records
    record Row(CallId call, byte[] data, int attempts, Instant diedAt, String error) {

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

    /** Adds a row. If this call has one, it has come back after a crash between this and its removal from the queue. */
    void add(Connection connection, Row row) throws SQLException {
        delete(connection, row.call());
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into signalbox_dead_letter (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, row.call().receiver());
            insert.setString(2, row.call().eventId());
            insert.setBytes(3, row.data());
            insert.setInt(4, row.attempts());
            insert.setTimestamp(5, Timestamp.from(row.diedAt()));
            insert.setString(6, row.error());
            insert.executeUpdate();
        }
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
