package dev.signalbox.kafka.kill;

import dev.signalbox.Dispatcher;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.durable.Retries;
import dev.signalbox.kafka.Crossings;
import dev.signalbox.kafka.shop.OrderPlaced;
import dev.signalbox.kafka.shop.Topics;
import dev.signalbox.spi.InstanceProvider;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * Changes entities and sends their changes, and hears those of the other service, until it is killed. Says of each transaction
 * whose end it knows whether it committed ({@code C}) or rolled back ({@code R}).
 */
final class KilledService {

    static final int SENDERS = 2;
    static final int ENTITIES = 5;

    private final String name;
    private final Deliveries deliveries;
    private final Dispatcher dispatcher;

    private KilledService(String name, Deliveries deliveries, Dispatcher dispatcher) {
        this.name = name;
        this.deliveries = deliveries;
        this.dispatcher = dispatcher;
    }

    /**
     * Runs.
     *
     * @param arguments the service's name, its database, the broker, how many threads send
     */
    public static void main(String[] arguments) {
        Deliveries deliveries = Deliveries.on(pool(arguments[1])).build();
        Crossings crossings = Crossings.on(deliveries)
                .service(arguments[0])
                .brokers(arguments[2])
                .createTables()
                .createTopics(3, 1)
                .pollEvery(Duration.ofMillis(200))
                .leaseFor(Duration.ofSeconds(1))
                .retries(new Retries(10, Duration.ofMillis(100), Duration.ofSeconds(2)))
                // By default the group waits for 6 seconds for a node that was killed.
                .consumer(Map.of("session.timeout.ms", 2_000, "heartbeat.interval.ms", 500))
                .build();
        Topics topics = new Topics("");
        Dispatcher dispatcher = Dispatcher.builder()
                .instances(crossings.instances(deliveries.instances(new Only(topics))))
                .transactions(deliveries.transactions())
                .build();
        KilledService service = new KilledService(arguments[0], deliveries, dispatcher);
        dispatcher.connect(OrderPlaced.class, service::hear);
        crossings.start(dispatcher);
        System.out.println("begun");
        for (int sender = 0; sender < Integer.parseInt(arguments[3]); sender++) {
            new Thread(service::send).start();
        }
    }

    private record Only(Topics topics) implements InstanceProvider {

        @Override
        public <T> @Nullable T get(Class<T> type) {
            return type == Topics.class ? type.cast(topics) : null;
        }
    }

    static DataSource pool(String url) {
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setUrl(url);
        JdbcConnectionPool pool = JdbcConnectionPool.create(source);
        pool.setMaxConnections(8);
        return pool;
    }

    /** Writes what it hears from the other service. One of fifty attempts fails after its write. */
    private void hear(OrderPlaced changed) {
        if (changed.order().startsWith(name)) {
            return;
        }
        try (PreparedStatement insert = deliveries
                .transactions()
                .connection()
                .prepareStatement("insert into effect (id, name, change) values (?, ?, ?)")) {
            insert.setString(1, changed.note().orElseThrow());
            insert.setString(2, changed.order());
            insert.setInt(3, changed.total());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (ThreadLocalRandom.current().nextInt(50) == 0) {
            throw new IllegalStateException("by chance");
        }
    }

    private void send() {
        while (true) {
            String id = UUID.randomUUID().toString();
            boolean rollingBack = ThreadLocalRandom.current().nextInt(10) == 0;
            try {
                deliveries.transactions().run(connection -> {
                    String entity = name + ThreadLocalRandom.current().nextInt(ENTITIES);
                    int change = change(connection, entity);
                    note(connection, id);
                    dispatcher.channel(OrderPlaced.class).send(new OrderPlaced(entity, change, null, Optional.of(id)));
                    if (rollingBack) {
                        throw new RollingBack();
                    }
                });
                System.out.println("C " + id);
            } catch (RollingBack e) {
                System.out.println("R " + id);
            } catch (SQLException | RuntimeException e) {
                // The database was killed: whether this has committed is not known.
                pause(50);
            }
            // What is sent faster than it is heard would only prolong the end of the test.
            pause(5);
        }
    }

    /** Locks the entity: so signals about it are in the order of its changes. */
    private static int change(Connection connection, String entity) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update entity set changes = changes + 1 where name = ? returning changes")) {
            update.setString(1, entity);
            try (ResultSet rows = update.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static void note(Connection connection, String id) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into sent values (?)")) {
            insert.setString(1, id);
            insert.executeUpdate();
        }
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class RollingBack extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
