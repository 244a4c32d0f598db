package dev.signalbox.durable;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import dev.signalbox.durable.spi.DurableReceiver;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Attempts that fail, and what becomes of the last one. */
class DeadLettersTest extends QueueTest {

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
        assertThat(deliveries.deadLetters().countByReceiver()).containsExactly(entry("bell", 1L));
        assertThat(deliveries.backlog().due()).isZero();
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

    /** As that of a remote system which has sent anything. */
    @Test
    void anErrorThatTheDatabaseDoesNotTakeAsItIsIsADeadLetterToo() throws SQLException {
        Deliveries deliveries = started(receiver("bell", (payload, context) -> {
            throw new IllegalStateException("the answer was 'a\0b'");
        }));
        record(deliveries, call("bell", "one"));
        await().untilAsserted(() -> assertThat(deliveries.deadLetters().list(1))
                .singleElement()
                .satisfies(letter -> assertThat(letter.error()).contains("the answer was 'a\uFFFDb'")));
    }
}
