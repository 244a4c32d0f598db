package dev.signalbox.durable;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signalbox.Dispatcher;
import dev.signalbox.durable.spi.DeliveryContext;
import dev.signalbox.durable.spi.DurableReceiver;
import dev.signalbox.durable.spi.RecordedCall;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Opens deliveries on each database, records calls and looks at what came of them. */
@ParameterizedClass
@EnumSource
abstract class QueueTest {

    static final Retries FAST = new Retries(3, Duration.ofMillis(1), Duration.ofMillis(1));

    @Parameter
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Database kind;

    final List<String> heard = new CopyOnWriteArrayList<>();
    final List<Deliveries> opened = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    DataSource database;

    static {
        // Other builds may run beside this one.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    @BeforeEach
    void createTables() throws SQLException {
        database = kind.create();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table effect (event_id varchar(100), attempt int)");
        }
    }

    @AfterEach
    void close() {
        opened.forEach(Deliveries::close);
    }

    Deliveries open(DurableReceiver... receivers) {
        Deliveries deliveries = Deliveries.on(database)
                .receivers(List.of(receivers))
                .pollEvery(Duration.ofMillis(20))
                .heartbeatEvery(Duration.ofMillis(200))
                .stopWithin(Duration.ofSeconds(5))
                .createTables()
                .build();
        opened.add(deliveries);
        return deliveries;
    }

    Deliveries started(DurableReceiver... receivers) {
        Deliveries deliveries = open(receivers);
        deliveries.start(Dispatcher.builder().build());
        return deliveries;
    }

    static DurableReceiver receiver(String id, DurableReceiver.Call call) {
        return new DurableReceiver(id, List.of(), FAST, Duration.ZERO, call);
    }

    DurableReceiver hearing(String id) {
        return receiver(id, (payload, context) -> heard.add(id + " " + new String(payload, UTF_8)));
    }

    static RecordedCall call(String receiver, String event) {
        return new RecordedCall(
                receiver,
                event,
                "com.acme.PizzaDone",
                Instant.parse("2026-01-02T03:04:05Z"),
                "",
                event.getBytes(UTF_8));
    }

    void record(Deliveries deliveries, RecordedCall... calls) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            deliveries.recorder().record(connection, List.of(calls));
            connection.commit();
        }
        deliveries.recorder().deliverNow();
    }

    void awaitHeard(String... expected) {
        await().untilAsserted(() -> assertThat(heard).containsExactlyInAnyOrder(expected));
    }

    static void awaitEmpty(Deliveries deliveries) {
        await().untilAsserted(() -> assertThat(deliveries.backlog().size()).isZero());
    }

    void writeEffect(DeliveryContext context) throws SQLException {
        try (PreparedStatement insert = context.connection().prepareStatement("insert into effect values (?, ?)")) {
            insert.setString(1, context.info().eventId());
            insert.setInt(2, context.info().attempt());
            insert.executeUpdate();
        }
    }

    List<String> effects() throws SQLException {
        List<String> effects = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select event_id, attempt from effect order by 1, 2")) {
            while (rows.next()) {
                effects.add(rows.getString(1) + " " + rows.getInt(2));
            }
        }
        return effects;
    }
}
