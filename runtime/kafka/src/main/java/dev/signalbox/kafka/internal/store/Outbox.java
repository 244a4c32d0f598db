package dev.signalbox.kafka.internal.store;

import dev.signalbox.kafka.Backlog;
import dev.signalbox.kafka.internal.store.OutboxRow.Stored;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The table {@code signalbox_outbox} of the signals that wait for the relay. {@link #next} decides in which order the
 * relay takes them.
 */
public final class Outbox {

    /** How many rows are read at once. Each read and each deletion waits for the database's disk. */
    static final int MOST_ROWS = 5_000;

    private static final long MOST_BYTES = 8 << 20;
    private static final int FETCHED_AT_ONCE = 250;

    private final OwnTransactions transactions;

    public Outbox(OwnTransactions transactions) {
        this.transactions = transactions;
    }

    /** Writes rows in the caller's transaction. */
    public static void add(Connection connection, List<OutboxRow> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into signalbox_outbox"
                + " (topic, record_key, event_id, event_type, sent_at, trace, payload) values (?, ?, ?, ?, ?, ?, ?)")) {
            for (OutboxRow row : rows) {
                insert.setString(1, row.topic());
                insert.setString(2, row.key());
                insert.setString(3, row.eventId());
                insert.setString(4, row.type());
                insert.setLong(5, row.sentAt().toEpochMilli());
                insert.setString(6, row.trace().isEmpty() ? null : row.trace());
                insert.setBytes(7, row.payload());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * Reads the next rows, in the order of their ids. A transaction may commit rows whose ids are lower than ids that
     * the relay has read already. These come first.
     *
     * @param inFlight the ids of the rows that were read last and are not deleted yet
     * @param held topics whose rows are not read
     * @return no rows if there are none. Also no rows if the ids in flight have too many gaps for one statement; Kafka
     *     must acknowledge them first
     */
    public List<Stored> next(List<Long> inFlight, Collection<String> held) throws SQLException {
        if (inFlight.isEmpty()) {
            return transactions.run(connection -> read(connection, "", List.of(), held));
        }
        IdRuns runs = IdRuns.of(inFlight);
        if (runs.size() > IdRuns.MOST) {
            return List.of();
        }
        return transactions.run(connection -> {
            List<Stored> next = read(connection, "id > ?", List.of(runs.greatest()), held);
            List<Long> parameters = new ArrayList<>(List.of(runs.greatest()));
            parameters.addAll(runs.bounds());
            // The later of two statements, so that it sees what was committed before the rows above were written.
            List<Stored> all =
                    new ArrayList<>(read(connection, "id < ? and not " + runs.condition(), parameters, held));
            all.addAll(next);
            return all;
        });
    }

    private static List<Stored> read(
            Connection connection, String condition, List<Long> parameters, Collection<String> held)
            throws SQLException {
        String query = "id, topic, record_key, event_id, event_type, sent_at, trace, payload from signalbox_outbox"
                + " where refused is null" + (condition.isEmpty() ? "" : " and " + condition)
                + " and topic <> ?".repeat(held.size()) + " order by id";
        try (PreparedStatement select =
                connection.prepareStatement(Dialect.of(connection).first(MOST_ROWS, query))) {
            select.setFetchSize(FETCHED_AT_ONCE);
            int at = 1;
            for (Long each : parameters) {
                select.setLong(at++, each);
            }
            for (String each : held) {
                select.setString(at++, each);
            }
            try (ResultSet rows = select.executeQuery()) {
                return read(rows);
            }
        }
    }

    private static List<Stored> read(ResultSet rows) throws SQLException {
        List<Stored> read = new ArrayList<>();
        long bytes = 0;
        while (bytes < MOST_BYTES && rows.next()) {
            OutboxRow row = new OutboxRow(
                    rows.getString(2),
                    rows.getString(3),
                    rows.getString(4),
                    rows.getString(5),
                    Instant.ofEpochMilli(rows.getLong(6)),
                    Objects.requireNonNullElse(rows.getString(7), ""),
                    rows.getBytes(8));
            read.add(new Stored(rows.getLong(1), row));
            bytes += row.payload().length;
        }
        return read;
    }

    /**
     * Deletes rows that Kafka has acknowledged.
     *
     * @return how many rows there were
     */
    public int delete(List<Long> ids) throws SQLException {
        IdRuns runs = IdRuns.of(ids);
        return transactions.run(connection -> {
            int deleted = 0;
            for (int from = 0; from < runs.size(); from += IdRuns.MOST) {
                deleted += delete(connection, runs.part(from, from + IdRuns.MOST));
            }
            return deleted;
        });
    }

    private static int delete(Connection connection, IdRuns runs) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from signalbox_outbox where " + runs.condition())) {
            int at = 1;
            for (Long each : runs.bounds()) {
                delete.setLong(at++, each);
            }
            return delete.executeUpdate();
        }
    }

    /**
     * Marks rows that Kafka refuses, such as those that are too large. The relay skips them until {@link
     * #retryRefused}.
     */
    public void refuse(Map<Long, String> reasons) throws SQLException {
        transactions.run(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update signalbox_outbox set refused = ? where id = ?")) {
                for (Map.Entry<Long, String> each : reasons.entrySet()) {
                    update.setString(1, each.getValue());
                    update.setLong(2, each.getKey());
                    update.addBatch();
                }
                return update.executeBatch();
            }
        });
    }

    public int retryRefused() throws SQLException {
        return transactions.run(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update signalbox_outbox set refused = null where refused is not null")) {
                return update.executeUpdate();
            }
        });
    }

    public Backlog backlog() throws SQLException {
        return transactions.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select count(*), count(refused),"
                            + " min(case when refused is null then sent_at end) from signalbox_outbox");
                    ResultSet rows = select.executeQuery()) {
                rows.next();
                long all = rows.getLong(1);
                long refused = rows.getLong(2);
                long oldest = rows.getLong(3);
                return new Backlog(all - refused, refused, rows.wasNull() ? null : Instant.ofEpochMilli(oldest));
            }
        });
    }
}
