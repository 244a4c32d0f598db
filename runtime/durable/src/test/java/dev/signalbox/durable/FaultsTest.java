package dev.signalbox.durable;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signalbox.durable.kitchen.Bell;
import dev.signalbox.durable.kitchen.BillPaid;
import dev.signalbox.durable.kitchen.PizzaDone;
import dev.signalbox.durable.spi.DeliveryContext;
import dev.signalbox.durable.spi.DeliveryProbe;
import dev.signalbox.durable.spi.DeliveryProbe.Outcome;
import dev.signalbox.durable.spi.RecordedCall;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Faults that durable receivers survive, by their numbers in {@code src/test/README.md}. Those that need another process are
 * in the package {@code kill}.
 */
@Tag("slow") // waits for real time-outs
class FaultsTest extends DurableTest {

    /** Writes what it hears, with the attempt's connection. */
    private void writeWhatIsHeard(Node of, Bell with) {
        with.<PizzaDone>on(
                "kitchen.bell",
                (pizza, delivery) -> writeEffect(of.deliveries().transactions().connection(), "pizza " + pizza.size()));
    }

    private void queue(String receiver, String event, Class<?> signal, String payload) throws SQLException {
        try (Connection connection = database.getConnection()) {
            node.deliveries()
                    .recorder()
                    .record(
                            connection,
                            List.of(new RecordedCall(
                                    receiver, event, signal.getName(), Instant.now(), "", payload.getBytes(UTF_8))));
        }
    }

    @Test
    void f2AProcessThatEndsBetweenCommitAndDeliveryLosesNothing() throws SQLException {
        writeWhatIsHeard(node, bell);
        node.send(PizzaDone.of(1));
        node.deliveries().close();

        Node next = node(bell, builder -> {});
        writeWhatIsHeard(next, bell);
        next.start();
        await().untilAsserted(() -> assertThat(effects()).containsExactly("pizza 1"));
    }

    @Test
    void f4AnEffectIsNotDoubledWhenTheDatabaseGoesBeforeItsCommit() throws SQLException {
        FaultyDatabase faulty = new FaultyDatabase(database, 100);
        Node unlucky = node(faulty.dataSource(), bell, builder -> {});
        AtomicInteger calls = new AtomicInteger();
        bell.<PizzaDone>on("kitchen.bell", (pizza, delivery) -> {
            writeEffect(unlucky.deliveries().transactions().connection(), "attempt " + delivery.attempt());
            faulty.failing = sql -> sql.contains("signalbox_call") && calls.incrementAndGet() < 3;
        });
        unlucky.send(PizzaDone.of(1));
        unlucky.start();
        awaitEmpty();
        assertThat(effects()).containsExactly("attempt 2");
        assertThat(node.deliveries().deadLetters().count()).isZero();
    }

    /** The attempt cannot know that it has committed. */
    @Test
    void f4AnEffectIsNotDoubledWhenTheAnswerToItsCommitIsLost() throws SQLException {
        FaultyDatabase faulty = new FaultyDatabase(database, 100);
        AtomicInteger calls = new AtomicInteger();
        List<Outcome> outcomes = new CopyOnWriteArrayList<>();
        Node unlucky = node(faulty.dataSource(), bell, builder -> builder.probe(new Outcomes(outcomes)));
        bell.<PizzaDone>on("kitchen.bell", (pizza, delivery) -> {
            writeEffect(unlucky.deliveries().transactions().connection(), "pizza " + pizza.size());
            faulty.losingAnswers.set(calls.incrementAndGet() == 1);
        });
        unlucky.send(PizzaDone.of(1));
        unlucky.start();
        await().untilAsserted(() -> assertThat(outcomes).containsExactly(Outcome.FAILED));
        assertThat(waiting()).isZero();
        unlucky.send(PizzaDone.of(2));
        await().untilAsserted(() -> assertThat(effects()).containsExactly("pizza 1", "pizza 2"));
        assertThat(node.deliveries().deadLetters().count()).isZero();
        assertThat(calls).hasValue(2);
    }

    /** Keeps how attempts end. */
    private record Outcomes(List<Outcome> all) implements DeliveryProbe {

        @Override
        public Ending begun(DeliveryContext attempt, String trace, Duration lag) {
            return (outcome, failure) -> all.add(outcome);
        }
    }

    @Test
    void f6PoisonIsADeadLetterAndIsDeliveredWhenItIsRetriedAfterARepair() throws SQLException {
        AtomicBoolean broken = new AtomicBoolean(true);
        bell.<PizzaDone>on("kitchen.bell", (pizza, delivery) -> {
            writeEffect("attempt " + delivery.attempt());
            if (broken.get()) {
                throw new java.io.IOException("no line");
            }
        });
        node.start();
        node.send(PizzaDone.of(1));
        await().untilAsserted(() -> assertThat(node.deliveries().deadLetters().list(10))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.receiver()).isEqualTo("kitchen.bell");
                    assertThat(letter.attempts()).isEqualTo(3);
                    assertThat(letter.payload()).contains("\"size\":1");
                    assertThat(letter.error()).startsWith("java.io.IOException: no line");
                }));
        assertThat(effects()).isEmpty();
        broken.set(false);
        assertThat(node.deliveries().deadLetters().retryAll("kitchen.bell")).isEqualTo(1);
        await().untilAsserted(() -> assertThat(effects()).containsExactly("attempt 1"));
        awaitEmpty();
    }

    @Test
    void f7APayloadThatCannotBeReadIsADeadLetterAndOthersGoOn() throws SQLException {
        writeWhatIsHeard(node, bell);
        node.start();
        queue("kitchen.bell", "broken", PizzaDone.class, "{\"size\": ");
        queue("kitchen.bell", "empty", PizzaDone.class, "");
        node.send(PizzaDone.of(2));
        await().untilAsserted(() ->
                assertThat(node.deliveries().deadLetters().count()).isEqualTo(2));
        await().untilAsserted(() -> assertThat(effects()).containsExactly("pizza 2"));
        awaitEmpty();
    }

    /** The process stands still before its receiver's commit, and so long that another node takes the call over. */
    @Test
    void f11AProcessThatWasFrozenAndComesBackDoublesNothing() throws SQLException {
        Bell frozenBell = new Bell();
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch back = new CountDownLatch(1);
        List<Outcome> outcomes = new CopyOnWriteArrayList<>();
        Node frozen = frozenNode(frozenBell, new Outcomes(outcomes), running, back);
        frozenBell.<PizzaDone>on("kitchen.bell", (pizza, delivery) -> {
            running.countDown();
            back.await();
            writeEffect(frozen.deliveries().transactions().connection(), "frozen");
        });
        frozen.send(PizzaDone.of(1));
        frozen.start();
        await().until(() -> running.getCount() == 0);

        writeWhatIsHeard(node, bell);
        node.start();
        await().untilAsserted(() -> assertThat(effects()).containsExactly("pizza 1"));
        awaitEmpty();
        back.countDown();
        await().untilAsserted(() -> assertThat(outcomes).containsExactly(Outcome.DUPLICATE));
        assertThat(effects()).containsExactly("pizza 1");
    }

    /** It comes back while the other node makes the second attempt. */
    @Test
    void f11OfAFrozenAttemptAndTheOneThatTookItsCallOverOneIsCommitted() throws SQLException {
        Bell frozenBell = new Bell();
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch back = new CountDownLatch(1);
        CountDownLatch committed = new CountDownLatch(1);
        List<Outcome> outcomes = new CopyOnWriteArrayList<>();
        Node frozen = frozenNode(frozenBell, new DeliveryProbe() {}, running, back);
        frozenBell.<PizzaDone>on("kitchen.bell", (pizza, delivery) -> {
            running.countDown();
            back.await();
            writeEffect(frozen.deliveries().transactions().connection(), "frozen");
        });
        frozen.send(PizzaDone.of(1));
        frozen.start();
        await().until(() -> running.getCount() == 0);

        Node other = node(bell, builder -> builder.probe(new Outcomes(outcomes)));
        bell.<PizzaDone>on("kitchen.bell", (pizza, delivery) -> {
            writeEffect(other.deliveries().transactions().connection(), "other");
            back.countDown();
            committed.await();
        });
        other.start();
        await().untilAsserted(() -> assertThat(effects()).containsExactly("frozen"));
        committed.countDown();
        await().untilAsserted(() -> assertThat(outcomes).containsExactly(Outcome.DUPLICATE));
        assertThat(effects()).containsExactly("frozen");
        assertThat(waiting()).isZero();
    }

    /** A node of which nothing is heard from its first attempt on until it is back. */
    private Node frozenNode(Bell frozenBell, DeliveryProbe probe, CountDownLatch running, CountDownLatch back) {
        FaultyDatabase faulty = new FaultyDatabase(database, 100);
        faulty.waiting = () -> running.getCount() == 0 && back.getCount() > 0;
        return node(faulty.dataSource(), frozenBell, builder -> builder.probe(probe));
    }

    @Test
    void f16SlowReceiversDoNotSlowSenders() throws SQLException {
        CountDownLatch go = new CountDownLatch(1);
        bell.<PizzaDone>on("kitchen.bell", (pizza, delivery) -> {
            go.await();
            heard.add("bell");
        });
        FaultyDatabase small = new FaultyDatabase(database, 2);
        Node busy = node(small.dataSource(), bell, builder -> builder.threads(2));
        busy.start();
        for (int size = 0; size < 10; size++) {
            int pizza = size;
            busy.deliveries().transactions().run(connection -> {
                writeEffect(connection, "sold");
                busy.send(PizzaDone.of(pizza));
            });
        }
        assertThat(effects()).hasSize(10);
        assertThat(heard).isEmpty();
        go.countDown();
        await().untilAsserted(() -> assertThat(heard).hasSize(10));
    }

    @Test
    void f17CallsOfARenamedReceiverAreItsOwnAndThoseOfARemovedOneAreKept() throws SQLException {
        bell.<BillPaid>on("kitchen.renamed", (paid, delivery) -> heard.add("renamed " + paid.amount()));
        queue("kitchen.old", "one", BillPaid.class, "{\"amount\":1}");
        queue("kitchen.removed", "two", BillPaid.class, "{\"amount\":2}");
        assertThat(node.deliveries().backlog().unknown()).isZero();
        node.start();
        awaitHeard("renamed 1");
        await().untilAsserted(() ->
                assertThat(node.deliveries().backlog().byReceiver()).containsOnlyKeys("kitchen.removed"));
        assertThat(node.deliveries().backlog().unknown()).isEqualTo(1);
    }

    @Test
    void f18RecordsOfOlderAndLaterVersionsAreReadAndWhatIsMissingIsAnError() throws SQLException {
        bell.<PizzaDone>on("kitchen.bell", (pizza, delivery) -> heard.add(pizza.size() + " " + pizza.note()));
        node.start();
        String known = "\"kitchen\":\"north\",\"toppings\":[],\"at\":\"2026-01-02T03:04:05Z\"";
        queue(
                "kitchen.bell",
                "later",
                PizzaDone.class,
                "{" + known + ",\"size\":1,\"note\":\"hot\",\"oven\":{\"no\":7}}");
        queue("kitchen.bell", "older", PizzaDone.class, "{" + known + ",\"size\":2}");
        queue("kitchen.bell", "missing", PizzaDone.class, "{" + known + "}");
        queue("kitchen.bell", "null", PizzaDone.class, "{" + known + ",\"size\":null}");
        awaitHeard("1 hot", "2 null");
        await().untilAsserted(() -> assertThat(node.deliveries().deadLetters().list(10))
                .extracting(DeadLetter::eventId)
                .containsExactlyInAnyOrder("missing", "null"));
        assertThat(node.deliveries().deadLetters().list(10))
                .allSatisfy(letter -> assertThat(letter.error()).contains("size"));
    }

    @Test
    void f19ASignalThatTheReceiverDoesNotHearHereWaitsForANodeWhereItDoes() throws SQLException {
        bell.on("kitchen.bell", (signal, delivery) -> heard.add("bell"));
        node.start();
        queue("kitchen.bell", "other", BillPaid.class, "{\"amount\":1}");
        queue("kitchen.bell", "gone", BillPaid.class, "{\"amount\":1}");
        node.send(PizzaDone.of(1));
        awaitHeard("bell");
        await().during(Duration.ofMillis(300)).until(() -> waiting() == 2);
        assertThat(node.deliveries().deadLetters().count()).isZero();
    }

    @Test
    void f20AStopWaitsForAttemptsUnderWayAndWhatItInterruptsIsDeliveredLater() throws SQLException {
        CountDownLatch running = new CountDownLatch(2);
        AtomicBoolean patient = new AtomicBoolean(true);
        Node stopping = node(bell, builder -> builder.stopWithin(Duration.ofSeconds(2)));
        bell.<PizzaDone>on("kitchen.bell", (pizza, delivery) -> {
            running.countDown();
            Thread.sleep(patient.get() && pizza.size() == 2 ? 60_000 : 500);
            writeEffect(stopping.deliveries().transactions().connection(), pizza.size() + "");
        });
        stopping.send(PizzaDone.of(1));
        stopping.send(PizzaDone.of(2));
        stopping.start();
        await().until(() -> running.getCount() == 0);
        stopping.deliveries().close();
        assertThat(effects()).containsExactly("1");

        patient.set(false);
        bell.<PizzaDone>on("kitchen.bell", (pizza, delivery) -> writeEffect(pizza.size() + ""));
        node.start();
        await().untilAsserted(() -> assertThat(effects()).containsExactly("1", "2"));
    }

    @Test
    void f23ATransactionThatMustBeRepeatedIsAnAttempt() throws SQLException {
        bell.<PizzaDone>on("kitchen.bell", (pizza, delivery) -> {
            writeEffect("attempt " + delivery.attempt());
            if (delivery.attempt() == 1) {
                throw new SQLException("could not serialize access", "40001");
            }
        });
        node.start();
        node.send(PizzaDone.of(1));
        await().untilAsserted(() -> assertThat(effects()).containsExactly("attempt 2"));
    }

    @Test
    void f24AnotherTimeZoneChangesNothing() throws SQLException {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            bell.<PizzaDone>on("kitchen.bell", (pizza, delivery) -> heard.add("bell"));
            node.send(PizzaDone.of(1));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            Node other = node(bell, builder -> {});
            other.start();
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(heard).containsExactly("bell"));
            other.send(PizzaDone.of(2));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(heard).hasSize(2));
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
