package dev.signalbox.kafka;

import dev.signalbox.Dispatcher;
import dev.signalbox.Signal;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.durable.Retries;
import dev.signalbox.kafka.shop.OrderCancelled;
import dev.signalbox.kafka.shop.OrderPlaced;
import dev.signalbox.kafka.shop.Topics;
import dev.signalbox.spi.InstanceProvider;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A node of a service, with the service's database. */
final class Service implements AutoCloseable {

    final String name;
    final DataSource database;
    final Deliveries deliveries;
    final Crossings crossings;
    final Dispatcher dispatcher;

    /** The orders that its receivers have been called with, if nothing failed or something did. */
    final List<String> heard = new CopyOnWriteArrayList<>();

    Service(String name, DataSource database, Broker broker, Topics topics, UnaryOperator<Crossings.Builder> more) {
        this.name = name;
        this.database = database;
        this.deliveries = Deliveries.on(database).createTables().build();
        this.crossings = more.apply(Crossings.on(deliveries)
                        .service(name)
                        .brokers(broker.address())
                        .createTables()
                        .pollEvery(Duration.ofMillis(200))
                        .leaseFor(Duration.ofSeconds(2))
                        .retries(new Retries(3, Duration.ofMillis(50), Duration.ofMillis(50))))
                .build();
        this.dispatcher = Dispatcher.builder()
                .instances(crossings.instances(deliveries.instances(new TestTopics(topics))))
                .transactions(deliveries.transactions())
                .build();
    }

    private record TestTopics(Topics topics) implements InstanceProvider {

        @Override
        public <T> @Nullable T get(Class<T> type) {
            return type == Topics.class ? type.cast(topics) : null;
        }
    }

    /** Its receivers hear orders, and write them into its database. */
    Service hearing() {
        return hearing(order -> {});
    }

    /**
     * Its receivers hear orders, and write them into its database.
     *
     * @param then what they do after that; it may throw
     */
    Service hearing(Consumer<String> then) {
        execute("create table if not exists placed (id varchar(100))");
        dispatcher.connect(OrderPlaced.class, placed -> hear(placed.order(), then));
        dispatcher.connect(OrderCancelled.class, cancelled -> hear(cancelled.order(), then));
        return this;
    }

    private void hear(String order, Consumer<String> then) {
        heard.add(order);
        try (PreparedStatement insert =
                deliveries.transactions().connection().prepareStatement("insert into placed (id) values (?)")) {
            insert.setString(1, order);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        then.accept(order);
    }

    Service start() {
        crossings.start(dispatcher);
        return this;
    }

    <S extends Signal> void send(S signal) {
        dispatcher.channelOf(signal).send(signal);
    }

    /** In one transaction. */
    void sendAll(List<? extends Signal> signals) {
        try {
            deliveries.transactions().run(connection -> signals.forEach(this::send));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What its receivers have written and committed. */
    List<String> committed() {
        return query("select id from placed");
    }

    long waiting() {
        return crossings.backlog().waiting();
    }

    List<String> query(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        crossings.close();
        deliveries.close();
        dispatcher.close();
    }
}
