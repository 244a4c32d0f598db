package dev.signalbox.durable.internal.database;

import com.github.kagkarlsson.scheduler.Clock;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * Tells the database's time, so that nodes with different clocks agree. Otherwise a node could take over calls that
 * another node still runs. Measures once a minute how far this machine's clock is off, and corrects it by that.
 */
public final class DatabaseClock implements Clock {

    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final DataSource database;
    private final java.time.Clock local;
    private final ReentrantLock measuring = new ReentrantLock();
    private volatile Measured measured;

    /** How far the database was ahead, and when that was measured by the local clock. */
    private record Measured(Duration ahead, Instant at) {}

    /**
     * Measures for the first time.
     *
     * @throws SQLException if the database does not tell its time
     */
    public DatabaseClock(DataSource database, java.time.Clock local) throws SQLException {
        this.database = database;
        this.local = local;
        this.measured = measure();
    }

    @Override
    public Instant now() {
        Instant now = local.instant();
        if (Duration.between(measured.at(), now).abs().compareTo(INTERVAL) > 0 && measuring.tryLock()) {
            try {
                measured = measure();
            } catch (SQLException e) {
                // Keep the last difference until the database answers again.
                measured = new Measured(measured.ahead(), now);
            } finally {
                measuring.unlock();
            }
        }
        return now.plus(measured.ahead());
    }

    private Measured measure() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            String from = Product.of(connection) == Product.ORACLE ? " from dual" : "";
            Instant before = local.instant();
            try (ResultSet rows = statement.executeQuery("select current_timestamp" + from)) {
                rows.next();
                Instant there = rows.getTimestamp(1).toInstant();
                Instant after = local.instant();
                Instant here = before.plus(Duration.between(before, after).dividedBy(2));
                return new Measured(Duration.between(here, there), after);
            }
        }
    }
}
