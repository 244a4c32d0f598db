package dev.signalbox.benchmarks.outbox;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Orders in a PostgreSQL that keeps what it acknowledges, and what receivers write about them. */
public final class Shop implements AutoCloseable {

    /** How many deliveries run at the same time. */
    public static final int THREADS = 10;

    private static final int SENDERS = 4;
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(5);

    private final EmbeddedPostgres server;
    private final HikariDataSource pool;

    private Shop(EmbeddedPostgres server, HikariDataSource pool) {
        this.server = server;
        this.pool = pool;
    }

    /** Starts the database. */
    public static Shop open() throws IOException, SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        HikariConfig config = new HikariConfig();
        config.setDataSource(server.getPostgresDatabase());
        config.setMaximumPoolSize(2 * THREADS + SENDERS);
        Shop shop = new Shop(server, new HikariDataSource(config));
        shop.execute(
                "create table orders (number bigint primary key)",
                "create table effects (number bigint not null)",
                "create table hand_written (id bigserial primary key, receiver text not null, payload text not null)");
        return shop;
    }

    public DataSource database() {
        return pool;
    }

    /** Empties the tables of the shop. */
    public void clear() throws SQLException {
        execute("truncate orders, effects, hand_written");
    }

    /** Runs statements. */
    public void execute(String... statements) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** What a sender writes. */
    public static void order(Connection connection, long order) throws SQLException {
        insert(connection, "insert into orders (number) values (?)", order);
    }

    /** What a receiver writes. */
    public static void effect(Connection connection, long order) throws SQLException {
        insert(connection, "insert into effects (number) values (?)", order);
    }

    private static void insert(Connection connection, String statement, long order) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(statement)) {
            insert.setLong(1, order);
            insert.executeUpdate();
        }
    }

    /** Places orders, from several threads. */
    public void place(Outbox outbox, int orders) throws InterruptedException, ExecutionException {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            List<Callable<Void>> works = new ArrayList<>();
            for (int sender = 0; sender < SENDERS; sender++) {
                int first = sender;
                works.add(() -> {
                    for (int order = first; order < orders; order += SENDERS) {
                        outbox.place(order);
                    }
                    return null;
                });
            }
            for (Future<Void> each : senders.invokeAll(works)) {
                each.get();
            }
        } finally {
            senders.shutdown();
        }
    }

    /**
     * Waits until each order has its effect.
     *
     * @throws IllegalStateException if one has none after a long time, or one has two
     */
    public void await(int orders) throws SQLException, InterruptedException {
        long end = System.nanoTime() + LONGEST;
        while (count("count(*)") < orders) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Only " + count("count(*)") + " of " + orders + " have their effect");
            }
            Thread.sleep(5);
        }
        long all = count("count(*)");
        long different = count("count(distinct number)");
        if (all != orders || different != orders) {
            throw new IllegalStateException(
                    orders + " orders have " + all + " effects, " + different + " different ones");
        }
    }

    private long count(String what) throws SQLException {
        return number("select " + what + " from effects");
    }

    /** What a query with one row of one number gives. */
    public long number(String query) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws IOException {
        pool.close();
        server.close();
    }
}
