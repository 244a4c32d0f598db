package dev.signalbox.durable;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is promised of recorded calls, on each database. */
@ParameterizedClass
@EnumSource
class DeliveriesTest {

    private static final Retries FAST = new Retries(3, Duration.ofMillis(1), Duration.ofMillis(1));

    @Parameter
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Database kind;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Deliveries> opened = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private DataSource database;

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

    private Deliveries open(DurableReceiver... receivers) {
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

    private Deliveries started(DurableReceiver... receivers) {
        Deliveries deliveries = open(receivers);
        deliveries.start();
        return deliveries;
    }

    private static DurableReceiver receiver(String id, DurableReceiver.Call call) {
        return new DurableReceiver(id, List.of(), FAST, Duration.ZERO, call);
    }

    private DurableReceiver hearing(String id) {
        return receiver(id, (payload, context) -> heard.add(id + " " + new String(payload, UTF_8)));
    }

    private static RecordedCall call(String receiver, String event) {
        return new RecordedCall(
                receiver,
                event,
                "com.acme.PizzaDone",
                Instant.parse("2026-01-02T03:04:05Z"),
                "",
                event.getBytes(UTF_8));
    }

    private void record(Deliveries deliveries, RecordedCall... calls) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            deliveries.recorder().record(connection, List.of(calls));
            connection.commit();
        }
        deliveries.recorder().deliverNow();
    }

    private void awaitHeard(String... expected) {
        await().untilAsserted(() -> assertThat(heard).containsExactlyInAnyOrder(expected));
    }

    private static void awaitEmpty(Deliveries deliveries) {
        await().untilAsserted(() -> assertThat(deliveries.backlog().size()).isZero());
    }

    private void writeEffect(DeliveryContext context) throws SQLException {
        try (PreparedStatement insert = context.connection().prepareStatement("insert into effect values (?, ?)")) {
            insert.setString(1, context.info().eventId());
            insert.setInt(2, context.info().attempt());
            insert.executeUpdate();
        }
    }

    private List<String> effects() throws SQLException {
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

    @Test
    void whatIsCommittedIsDelivered() throws SQLException {
        Deliveries deliveries = started(hearing("bell"), hearing("bill"));
        record(deliveries, call("bell", "one"), call("bill", "one"), call("bell", "two"));
        awaitHeard("bell one", "bill one", "bell two");
        awaitEmpty(deliveries);
    }

    @Test
    void whatIsRolledBackIsNot() throws SQLException {
        Deliveries deliveries = started(hearing("bell"));
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            deliveries.recorder().record(connection, List.of(call("bell", "never")));
            connection.rollback();
        }
        record(deliveries, call("bell", "sent later"));
        awaitHeard("bell sent later");
        assertThat(deliveries.backlog().size()).isZero();
    }

    @Test
    void nothingIsDeliveredBeforeTheCommit() throws SQLException {
        Deliveries deliveries = started(hearing("bell"));
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            deliveries.recorder().record(connection, List.of(call("bell", "one")));
            deliveries.recorder().deliverNow();
            record(deliveries, call("bell", "two"));
            awaitHeard("bell two");
            connection.commit();
        }
        awaitHeard("bell two", "bell one");
    }

    @Test
    void whatWasRecordedBeforeAStartIsDeliveredAfterIt() throws SQLException {
        record(open(), call("bell", "one"));
        started(hearing("bell"));
        awaitHeard("bell one");
    }

    @Test
    void theSameEventIsRecordedOnceForEachReceiver() throws SQLException {
        Deliveries deliveries = open();
        record(deliveries, call("bell", "one"), call("bill", "one"));
        assertThatThrownBy(() -> record(deliveries, call("bell", "one"))).isInstanceOf(SQLException.class);
        assertThat(deliveries.backlog().size()).isEqualTo(2);
    }

    @Test
    void theReceiverKnowsTheEventTheAttemptAndTheTime() throws SQLException {
        List<DeliveryInfo> infos = new CopyOnWriteArrayList<>();
        record(
                started(receiver("bell", (payload, context) -> {
                    infos.add(context.info());
                    if (infos.size() < 3) {
                        throw new IllegalStateException("not yet");
                    }
                })),
                call("bell", "one"));
        Instant sent = Instant.parse("2026-01-02T03:04:05Z");
        await().untilAsserted(() -> assertThat(infos)
                .containsExactly(
                        new DeliveryInfo("one", 1, sent),
                        new DeliveryInfo("one", 2, sent),
                        new DeliveryInfo("one", 3, sent)));
    }

    @Test
    void whatFailsAtItsLastAttemptIsADeadLetterAndOthersGoOn() throws SQLException {
        Deliveries deliveries = started(
                receiver("bell", (payload, context) -> {
                    throw new java.io.IOException("the line is dead");
                }),
                hearing("bill"));
        record(deliveries, call("bell", "one"), call("bill", "one"));
        awaitHeard("bill one");
        await().untilAsserted(() -> assertThat(deliveries.deadLetters().count()).isEqualTo(1));
        awaitEmpty(deliveries);
        assertThat(deliveries.deadLetters().list("bill", 10)).isEmpty();
        assertThat(deliveries.deadLetters().list(10)).singleElement().satisfies(letter -> {
            assertThat(letter.receiver()).isEqualTo("bell");
            assertThat(letter.eventId()).isEqualTo("one");
            assertThat(letter.signal()).isEqualTo("com.acme.PizzaDone");
            assertThat(letter.payload()).isEqualTo("one");
            assertThat(letter.attempts()).isEqualTo(3);
            assertThat(letter.sentAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
            assertThat(letter.error())
                    .startsWith("java.io.IOException: the line is dead")
                    .contains("at dev.signalbox");
        });
    }

    @Test
    void aDeadLetterIsRetriedWithAllAttempts() throws SQLException {
        AtomicBoolean broken = new AtomicBoolean(true);
        List<Integer> attempts = new CopyOnWriteArrayList<>();
        Deliveries deliveries = started(receiver("bell", (payload, context) -> {
            attempts.add(context.info().attempt());
            if (broken.get()) {
                throw new IllegalStateException("broken");
            }
        }));
        record(deliveries, call("bell", "one"), call("bell", "two"));
        await().untilAsserted(() -> assertThat(deliveries.deadLetters().count()).isEqualTo(2));
        broken.set(false);
        attempts.clear();

        assertThat(deliveries.deadLetters().retry("bell", "three")).isFalse();
        assertThat(deliveries.deadLetters().retry("bell", "one")).isTrue();
        assertThat(deliveries.deadLetters().retryAll("bill")).isZero();
        assertThat(deliveries.deadLetters().retryAll("bell")).isEqualTo(1);

        await().untilAsserted(() -> assertThat(attempts).containsExactly(1, 1));
        assertThat(deliveries.deadLetters().count()).isZero();
        awaitEmpty(deliveries);
    }

    @Test
    void aDeadLetterIsDiscarded() throws SQLException {
        Deliveries deliveries = started(receiver("bell", (payload, context) -> {
            throw new IllegalStateException("broken");
        }));
        record(deliveries, call("bell", "one"));
        await().untilAsserted(() -> assertThat(deliveries.deadLetters().count()).isEqualTo(1));
        assertThat(deliveries.deadLetters().discard("bell", "one", "the pizza is cold"))
                .isTrue();
        assertThat(deliveries.deadLetters().discard("bell", "one", "again")).isFalse();
        assertThat(deliveries.deadLetters().count()).isZero();
    }

    @Test
    void whatAReceiverWritesIsCommittedWithItsCallAndOnce() throws SQLException {
        AtomicBoolean first = new AtomicBoolean(true);
        Deliveries deliveries = started(receiver("bell", (payload, context) -> {
            writeEffect(context);
            if (first.getAndSet(false)) {
                throw new IllegalStateException("after the write");
            }
        }));
        record(deliveries, call("bell", "one"));
        awaitEmpty(deliveries);
        assertThat(effects()).containsExactly("one 2");
    }

    /** As after a crash between the commit of the effects and the removal of the call from the queue. */
    @Test
    void whatIsDeliveredAndComesBackIsNotWrittenAgain() throws SQLException {
        Deliveries deliveries = started(receiver("bell", (payload, context) -> {
            heard.add("called " + context.info().attempt());
            writeEffect(context);
        }));
        record(deliveries, call("bell", "one"));
        awaitEmpty(deliveries);
        record(deliveries, call("bell", "one"), call("bell", "two"));
        awaitEmpty(deliveries);
        assertThat(effects()).containsExactly("one 1", "two 1");
        assertThat(deliveries.deadLetters().count()).isZero();
    }

    @Test
    void aReceiverThatTakesTooLongIsInterruptedAndAttemptedAgain() throws SQLException {
        Deliveries deliveries =
                started(new DurableReceiver("bell", List.of(), FAST, Duration.ofMillis(50), (payload, context) -> {
                    if (context.info().attempt() < 2) {
                        new CountDownLatch(1).await();
                    }
                    heard.add("attempt " + context.info().attempt());
                }));
        record(deliveries, call("bell", "one"));
        awaitHeard("attempt 2");
    }

    @Test
    void aReceiverThatAlwaysTakesTooLongIsADeadLetterThatSaysSo() throws SQLException {
        Deliveries deliveries = started(new DurableReceiver(
                "bell", List.of(), FAST, Duration.ofMillis(20), (payload, context) -> new CountDownLatch(1).await()));
        record(deliveries, call("bell", "one"));
        await().untilAsserted(() -> assertThat(deliveries.deadLetters().list(1))
                .singleElement()
                .satisfies(letter -> assertThat(letter.error())
                        .startsWith("java.util.concurrent.TimeoutException: The receiver took longer than PT0.02S")));
    }

    @Test
    void callsOfUnknownReceiversWaitAndAreCounted() throws SQLException {
        Deliveries deliveries = started(hearing("bell"));
        record(deliveries, call("gone", "one"), call("bell", "one"));
        awaitHeard("bell one");
        await().untilAsserted(
                        () -> assertThat(deliveries.backlog().byReceiver()).containsOnlyKeys("gone"));
        assertThat(deliveries.backlog().unknown()).isEqualTo(1);
        assertThat(deliveries.backlog().oldestDue()).isPresent();

        started(hearing("gone"));
        awaitHeard("bell one", "gone one");
    }

    @Test
    void callsThatWereRecordedUnderAFormerIdAreDelivered() throws SQLException {
        record(open(), call("ring", "one"));
        started(new DurableReceiver(
                "bell",
                List.of("ring", "gong"),
                FAST,
                Duration.ZERO,
                (payload, context) -> heard.add("bell " + context.info().eventId())));
        awaitHeard("bell one");
    }

    @Test
    void twoReceiversWithOneIdAreRefused() {
        DurableReceiver renamed =
                new DurableReceiver("new", List.of("bell"), FAST, Duration.ZERO, (payload, context) -> {});
        assertThatThrownBy(() -> open(hearing("bell"), renamed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Two durable receivers have or had the id 'bell'");
    }

    @Test
    void aRowThatCannotBeReadIsADeadLetterAndOthersGoOn() throws SQLException {
        Deliveries deliveries = started(hearing("bell"));
        record(deliveries, call("bell", "one"));
        awaitHeard("bell one");
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into signalbox_call (task_name, task_instance, task_data, execution_time, picked, version)"
                                + " values ('bell', 'broken', ?, current_timestamp, false, 1)")) {
            insert.setBytes(1, "nonsense".getBytes(UTF_8));
            insert.executeUpdate();
        }
        record(deliveries, call("bell", "two"));
        awaitHeard("bell one", "bell two");
        await().untilAsserted(() -> assertThat(deliveries.deadLetters().list(1))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.payload()).isEqualTo("nonsense");
                    assertThat(letter.error()).contains("has no empty line");
                }));
    }

    @Test
    void noConnectionIsHeldUntilTheReceiverAsksForOne() throws SQLException {
        OpenConnections connections = new OpenConnections();
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        DurableReceiver slow = receiver("bell", (payload, context) -> {
            running.countDown();
            go.await();
            writeEffect(context);
        });
        Deliveries deliveries = Deliveries.on(connections.of(database))
                .receivers(List.of(slow))
                .pollEvery(Duration.ofHours(1))
                .heartbeatEvery(Duration.ofHours(1))
                .createTables()
                .build();
        opened.add(deliveries);
        record(deliveries, call("bell", "one"));
        deliveries.start();
        await().until(() -> running.getCount() == 0);
        await().untilAsserted(() -> assertThat(connections.count()).isZero());
        go.countDown();
        awaitEmpty(deliveries);
        assertThat(effects()).containsExactly("one 1");
    }

    @Test
    void aReadOnlyTransactionIsRefused() throws SQLException {
        Deliveries deliveries = open();
        try (Connection connection = database.getConnection()) {
            connection.setReadOnly(true);
            if (connection.isReadOnly()) {
                assertThatThrownBy(() -> deliveries.recorder().record(connection, List.of(call("bell", "one"))))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("The transaction is read-only")
                        .hasMessageContaining("[bell]");
            }
        }
        assertThat(deliveries.backlog().size()).isZero();
    }

    @Test
    void twoNodesShareTheCallsAndDeliverEachOnce() throws SQLException {
        DurableReceiver writing = receiver("bell", (payload, context) -> writeEffect(context));
        Deliveries one = started(writing);
        Deliveries other = started(writing);
        List<String> expected = new ArrayList<>();
        for (int event = 0; event < 200; event++) {
            record(event % 2 == 0 ? one : other, call("bell", "e%03d".formatted(event)));
            expected.add("e%03d 1".formatted(event));
        }
        awaitEmpty(one);
        assertThat(effects()).containsExactlyElementsOf(expected);
    }

    @Test
    void afterAStopNothingIsDeliveredAndAStartIsRefused() throws SQLException {
        Deliveries deliveries = started(hearing("bell"));
        deliveries.close();
        deliveries.close();
        record(deliveries, call("bell", "one"));
        assertThatThrownBy(deliveries::start).isInstanceOf(IllegalStateException.class);
        assertThat(deliveries.backlog().size()).isEqualTo(1);
        assertThat(heard).isEmpty();
    }
}
