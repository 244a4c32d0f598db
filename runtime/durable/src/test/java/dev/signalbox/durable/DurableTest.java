package dev.signalbox.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signalbox.Dispatcher;
import dev.signalbox.Signal;
import dev.signalbox.durable.kitchen.Bell;
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
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** An application with a dispatcher, on each database. */
@ParameterizedClass
@EnumSource
abstract class DurableTest {

    @Parameter
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Database kind;

    final Bell bell = new Bell();
    final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> opened = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    DataSource database;

    @SuppressWarnings("NullAway.Init")
    Node node;

    /** A process that has the application. */
    record Node(Deliveries deliveries, Dispatcher dispatcher) {

        void send(Signal signal) {
            Integrated.send(dispatcher, signal);
        }

        void start() {
            deliveries.start(dispatcher);
        }
    }

    /** Sends a signal by the channel of its type. */
    private static final class Integrated {

        static <S extends Signal> void send(Dispatcher dispatcher, S signal) {
            dispatcher.channelOf(signal).send(signal);
        }
    }

    static {
        // Other builds may run beside this one.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    @BeforeEach
    void open() throws SQLException {
        database = kind.create();
        execute("create table effect (what varchar(200))");
        node = node(bell, builder -> {});
    }

    @AfterEach
    void close() throws Exception {
        for (int at = opened.size() - 1; at >= 0; at--) {
            opened.get(at).close();
        }
    }

    <T extends AutoCloseable> T closing(T resource) {
        opened.add(resource);
        return resource;
    }

    /** Another node, whose receivers may do something else. */
    Node node(Bell bell, Consumer<Deliveries.Builder> settings) {
        return node(database, bell, settings);
    }

    Node node(DataSource database, Bell bell, Consumer<Deliveries.Builder> settings) {
        Deliveries.Builder builder = Deliveries.on(database)
                .pollEvery(Duration.ofMillis(20))
                .heartbeatEvery(Duration.ofMillis(200))
                .stopWithin(Duration.ofSeconds(5))
                .createTables();
        settings.accept(builder);
        Deliveries deliveries = closing(builder.build());
        Dispatcher dispatcher = closing(Dispatcher.builder()
                .instances(deliveries.instances(new Only(bell)))
                .transactions(deliveries.transactions())
                .build());
        return new Node(deliveries, dispatcher);
    }

    /** Supplies one object. */
    record Only(Bell bell) implements dev.signalbox.spi.InstanceProvider {

        @Override
        public <T> T get(Class<T> type) {
            return type.cast(bell);
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Writes by the connection of this thread's transaction. */
    void writeEffect(String what) throws SQLException {
        writeEffect(node.deliveries().transactions().connection(), what);
    }

    static void writeEffect(Connection connection, String what) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into effect values (?)")) {
            insert.setString(1, what);
            insert.executeUpdate();
        }
    }

    List<String> effects() throws SQLException {
        List<String> effects = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select what from effect order by 1")) {
            while (rows.next()) {
                effects.add(rows.getString(1));
            }
        }
        return effects;
    }

    long count(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** How many calls are recorded and not delivered. */
    long waiting() {
        return node.deliveries().backlog().size();
    }

    void awaitHeard(String... expected) {
        await().untilAsserted(() -> assertThat(heard).containsExactlyInAnyOrder(expected));
    }

    void awaitEmpty() {
        await().untilAsserted(() -> assertThat(waiting()).isZero());
    }
}
