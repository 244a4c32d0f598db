package dev.signalbox.kafka.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Lets one node relay at a time: the node that holds the lease. The lease is a row with the time at which it ends. The
 * node prolongs it while it relays. After a crash, another node takes it when that time has passed. Used by one thread.
 *
 * <p>A node that was frozen may go on although another node has taken the lease. Then Kafka gets some signals twice.
 * The services that receive them recognize the second by its id.
 */
public final class Lease {

    private static final String NAME = "relay";

    private final OwnTransactions transactions;
    private final Supplier<Instant> now;
    private final Duration length;
    private final String holder = UUID.randomUUID().toString();
    private Instant prolongAt = Instant.EPOCH;

    /**
     * Prepares. The lease is not held yet.
     *
     * @param now the database's time
     * @param length how long it lasts if it is not prolonged
     */
    public Lease(OwnTransactions transactions, Supplier<Instant> now, Duration length) {
        this.transactions = transactions;
        this.now = now;
        this.length = length;
    }

    /** How long to wait before the next {@link #hold}, after one that failed. */
    public Duration retryAfter() {
        return length.dividedBy(3);
    }

    /**
     * Takes the lease if no other node holds it, or prolongs it.
     *
     * @return whether this node holds it
     */
    public boolean hold() throws SQLException {
        Instant time = now.get();
        if (time.isBefore(prolongAt)) {
            return true;
        }
        boolean held = transactions.run(connection -> take(connection, time)) || (isFirst() && insert(time));
        prolongAt = held ? time.plus(retryAfter()) : Instant.EPOCH;
        return held;
    }

    private boolean take(Connection connection, Instant time) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update signalbox_lease set holder = ?,"
                + " expires_at = ? where name = ? and (holder = ? or expires_at <= ?)")) {
            update.setString(1, holder);
            update.setLong(2, time.plus(length).toEpochMilli());
            update.setString(3, NAME);
            update.setString(4, holder);
            update.setLong(5, time.toEpochMilli());
            return update.executeUpdate() == 1;
        }
    }

    /** Whether no node has ever held it. */
    private boolean isFirst() throws SQLException {
        return transactions.run(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select 1 from signalbox_lease where name = ?")) {
                select.setString(1, NAME);
                try (ResultSet rows = select.executeQuery()) {
                    return !rows.next();
                }
            }
        });
    }

    /** Inserts the first row. If another node does so at the same time, one of the two fails. */
    private boolean insert(Instant time) throws SQLException {
        try {
            return transactions.run(connection -> {
                try (PreparedStatement insert = connection.prepareStatement(
                        "insert into signalbox_lease" + " (name, holder, expires_at) values (?, ?, ?)")) {
                    insert.setString(1, NAME);
                    insert.setString(2, holder);
                    insert.setLong(3, time.plus(length).toEpochMilli());
                    return insert.executeUpdate() == 1;
                }
            });
        } catch (SQLException e) {
            if (Violations.include(e)) {
                return false;
            }
            throw e;
        }
    }

    /** Gives the lease back, so that another node can take it at once. */
    public void release() throws SQLException {
        prolongAt = Instant.EPOCH;
        transactions.run(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update signalbox_lease set expires_at = 0 where name = ? and holder = ?")) {
                update.setString(1, NAME);
                update.setString(2, holder);
                return update.executeUpdate();
            }
        });
    }
}
