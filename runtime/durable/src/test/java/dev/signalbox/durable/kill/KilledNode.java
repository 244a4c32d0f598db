package dev.signalbox.durable.kill;

import dev.signalbox.Dispatcher;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.durable.Retries;
import dev.signalbox.durable.kitchen.Bell;
import dev.signalbox.durable.kitchen.PizzaDone;
import dev.signalbox.durable.spi.DurableCalls;
import dev.signalbox.spi.InstanceProvider;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * Sends and delivers until it is killed. Says of each transaction whose end it knows whether it committed ({@code C}) or
 * rolled back ({@code R}).
 */
final class KilledNode {

    private static final int SENDERS = 2;

    private KilledNode() {}

    public static void main(String[] arguments) {
        DataSource database = pool(arguments[0]);
        Deliveries deliveries = deliveries(database);
        Dispatcher dispatcher = start(deliveries);
        System.out.println("begun");
        for (int sender = 0; sender < SENDERS; sender++) {
            new Thread(() -> send(deliveries, dispatcher)).start();
        }
    }

    static DataSource pool(String url) {
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setUrl(url);
        JdbcConnectionPool pool = JdbcConnectionPool.create(source);
        pool.setMaxConnections(12);
        return pool;
    }

    static Deliveries deliveries(DataSource database) {
        return Deliveries.on(database)
                .threads(4)
                .pollEvery(Duration.ofMillis(100))
                .heartbeatEvery(Duration.ofMillis(500))
                .retries(new Retries(50, Duration.ofMillis(10), Duration.ofMillis(500)))
                .build();
    }

    static Dispatcher start(Deliveries deliveries) {
        Dispatcher dispatcher = dispatcher(deliveries);
        deliveries.start(dispatcher);
        return dispatcher;
    }

    /** One of twenty attempts fails after its write. */
    static Dispatcher dispatcher(Deliveries deliveries) {
        Bell bell = new Bell();
        bell.<PizzaDone>on("kitchen.bill", (pizza, delivery) -> {
            try (PreparedStatement insert =
                    deliveries.transactions().connection().prepareStatement("insert into effect values (?)")) {
                insert.setString(1, pizza.kitchen());
                insert.executeUpdate();
            }
            if (ThreadLocalRandom.current().nextInt(20) == 0) {
                throw new IllegalStateException("by chance");
            }
        });
        return Dispatcher.builder()
                .instances(deliveries.instances(new Only(bell)))
                .transactions(deliveries.transactions())
                .build();
    }

    private record Only(Bell bell) implements InstanceProvider {

        @Override
        public <T> @Nullable T get(Class<T> type) {
            return type == DurableCalls.class ? null : type.cast(bell);
        }
    }

    private static void send(Deliveries deliveries, Dispatcher dispatcher) {
        while (true) {
            String id = UUID.randomUUID().toString();
            boolean rollingBack = ThreadLocalRandom.current().nextInt(10) == 0;
            try {
                deliveries.transactions().run(connection -> {
                    try (PreparedStatement insert = connection.prepareStatement("insert into sent values (?)")) {
                        insert.setString(1, id);
                        insert.executeUpdate();
                    }
                    dispatcher.channel(PizzaDone.class).send(new PizzaDone(id, 1, List.of(), Instant.now(), null));
                    if (rollingBack) {
                        throw new RolledBack();
                    }
                });
                say("C " + id);
            } catch (RolledBack e) {
                say("R " + id);
            } catch (SQLException | RuntimeException e) {
                // The database is away. Whether it committed is not known here.
                sleep();
            }
        }
    }

    private static final class RolledBack extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static synchronized void say(String line) {
        System.out.println(line);
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
