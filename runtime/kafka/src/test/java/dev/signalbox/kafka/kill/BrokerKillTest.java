package dev.signalbox.kafka.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signalbox.Dispatcher;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.kafka.Crossings;
import dev.signalbox.kafka.Database;
import dev.signalbox.kafka.shop.OrderPlaced;
import dev.signalbox.kafka.shop.Topics;
import dev.signalbox.spi.InstanceProvider;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker alone is killed, while a relay takes signals to it. */
@Tag("slow")
class BrokerKillTest {

    private static final int IN_ONE_TRANSACTION = 5;
    private static final int PAUSE_IN_MILLISECONDS = 10;
    private static final int BEFORE = 100;
    private static final int WAITING = 50;
    private static final Duration LONG = Duration.ofMinutes(3);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path directory;

    /** A service of this JVM. */
    private record Node(DataSource database, Deliveries deliveries, Crossings crossings, Dispatcher dispatcher)
            implements AutoCloseable {

        static Node of(String name, KillableBroker broker) throws SQLException {
            DataSource database = Database.H2.create();
            Deliveries deliveries = Deliveries.on(database).createTables().build();
            Crossings crossings = Crossings.on(deliveries)
                    .service(name)
                    .brokers(broker.address())
                    .createTables()
                    .createTopics(1, 1)
                    .pollEvery(Duration.ofMillis(200))
                    .build();
            Dispatcher dispatcher = Dispatcher.builder()
                    .instances(crossings.instances(deliveries.instances(new Only(new Topics("")))))
                    .transactions(deliveries.transactions())
                    .build();
            return new Node(database, deliveries, crossings, dispatcher);
        }

        /** Writes what it hears into its database. */
        Node hearing() throws SQLException {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create table placed (place int auto_increment primary key, number int)");
            }
            dispatcher.connect(OrderPlaced.class, this::hear);
            return this;
        }

        private void hear(OrderPlaced placed) {
            try (PreparedStatement insert =
                    deliveries.transactions().connection().prepareStatement("insert into placed (number) values (?)")) {
                insert.setInt(1, placed.total());
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        Node start() {
            crossings.start(dispatcher);
            return this;
        }

        List<Integer> heard() throws SQLException {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select number from placed order by place")) {
                List<Integer> numbers = new ArrayList<>();
                while (rows.next()) {
                    numbers.add(rows.getInt(1));
                }
                return numbers;
            }
        }

        /** Returns how many. */
        int sendWhile(AtomicBoolean sending) {
            int next = 0;
            try {
                while (sending.get()) {
                    int first = next;
                    next += IN_ONE_TRANSACTION;
                    deliveries
                            .transactions()
                            .run(connection -> IntStream.range(first, first + IN_ONE_TRANSACTION)
                                    .forEach(number -> dispatcher
                                            .channel(OrderPlaced.class)
                                            .send(new OrderPlaced("order", number))));
                    Thread.sleep(PAUSE_IN_MILLISECONDS);
                }
            } catch (SQLException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return next;
        }

        long waiting() {
            return crossings.backlog().waiting();
        }

        @Override
        public void close() {
            crossings.close();
            deliveries.close();
            dispatcher.close();
        }
    }

    private record Only(Topics topics) implements InstanceProvider {

        @Override
        public <T> @Nullable T get(Class<T> type) {
            return type == Topics.class ? type.cast(topics) : null;
        }
    }

    @Test
    void f14ABrokerThatIsKilledInMidRelayLosesAndDoublesNothing() throws Exception {
        try (KillableBroker broker = new KillableBroker(directory);
                Node shop = Node.of("shop", broker).start();
                Node mail = Node.of("mail", broker).hearing().start()) {
            // They are sent all the time, so that a relay is under way whenever the broker is killed.
            AtomicBoolean sending = new AtomicBoolean(true);
            CompletableFuture<Integer> sent = CompletableFuture.supplyAsync(() -> shop.sendWhile(sending));
            await().atMost(LONG).until(() -> mail.heard().size() > BEFORE);
            broker.kill();
            await().atMost(LONG).until(() -> shop.waiting() > WAITING);
            broker.restart();
            await().atMost(LONG).until(() -> shop.waiting() < WAITING);
            sending.set(false);

            int all = sent.join();
            await().atMost(LONG).until(() -> shop.waiting() == 0 && mail.heard().size() >= all);
            assertThat(mail.heard())
                    .containsExactlyElementsOf(IntStream.range(0, all).boxed().toList());
            assertThat(mail.crossings().backlog().refused()).isZero();
        }
    }
}
