package dev.signalbox.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.durable.spi.AlreadyDeliveredException;
import dev.signalbox.durable.spi.DeliveryContext;
import dev.signalbox.durable.spi.DeliveryProbe;
import dev.signalbox.durable.spi.DeliveryProbe.Outcome;
import dev.signalbox.durable.spi.DurableReceiver;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is promised of recorded calls. */
@Tag("thorough")
class DeliveriesTest extends QueueTest {

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
        awaitEmpty(deliveries);
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
        assertThat(deliveries.backlog().due()).isEqualTo(2);
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

    @Test
    void whatIsWrittenForACallThatAnotherAttemptHasRemovedIsRolledBackEvenIfTheReceiverCatchesThat()
            throws SQLException {
        List<Outcome> outcomes = new CopyOnWriteArrayList<>();
        Deliveries deliveries = started(receiver("bell", (payload, context) -> {
            writeEffect(context);
            remove("bell");
            try {
                context.connection().commit();
            } catch (AlreadyDeliveredException e) {
                heard.add(e.getMessage());
            }
        }));
        deliveries.watch(outcomes(outcomes));
        record(deliveries, call("bell", "one"));
        await().untilAsserted(() -> assertThat(outcomes).containsExactly(Outcome.DUPLICATE));
        assertThat(heard)
                .containsExactly(
                        "Event one is not to be delivered to receiver 'bell' any more: another attempt has been"
                                + " committed, or the call is a dead letter");
        assertThat(effects()).isEmpty();
    }

    @Test
    void aReceiverThatCommitsItselfAndThenFailsIsNotCalledAgain() throws SQLException {
        List<Outcome> outcomes = new CopyOnWriteArrayList<>();
        Deliveries deliveries = started(receiver("bell", (payload, context) -> {
            writeEffect(context);
            context.connection().commit();
            writeEffect(context);
            throw new IllegalStateException("after the commit");
        }));
        deliveries.watch(outcomes(outcomes));
        record(deliveries, call("bell", "one"));
        awaitEmpty(deliveries);
        await().untilAsserted(() -> assertThat(outcomes).containsExactly(Outcome.DELIVERED));
        assertThat(effects()).containsExactly("one 1");
        assertThat(deliveries.deadLetters().count()).isZero();
    }

    private static DeliveryProbe outcomes(List<Outcome> outcomes) {
        return new DeliveryProbe() {
            @Override
            public Ending begun(DeliveryContext attempt, String trace, Duration lag) {
                return (outcome, failure) -> outcomes.add(outcome);
            }
        };
    }

    /** As another attempt does that has taken the call over and commits. */
    private void remove(String receiver) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from signalbox_call where task_name = ?")) {
            delete.setString(1, receiver);
            delete.executeUpdate();
        }
    }

    @Test
    void callsOfUnknownReceiversWaitAndAreCounted() throws SQLException {
        Deliveries deliveries = started(hearing("bell"));
        record(deliveries, call("gone", "one"), call("bell", "one"));
        awaitHeard("bell one");
        await().untilAsserted(
                        () -> assertThat(deliveries.backlog().byReceiver()).containsOnlyKeys("gone"));
        assertThat(deliveries.backlog().unknown()).isEqualTo(1);
        assertThat(deliveries.backlog().due()).isEqualTo(1);
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
        assertThatThrownBy(() -> started(hearing("bell"), renamed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Two durable receivers have or had the id 'bell'");
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
        deliveries.start(Dispatcher.builder().build());
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
        assertThatThrownBy(() -> deliveries.start(Dispatcher.builder().build()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(deliveries.backlog().size()).isEqualTo(1);
        assertThat(heard).isEmpty();
    }

    @Test
    void aCallThatWaitsForItsNextAttemptIsMadeEarlyAndWatched() throws SQLException {
        List<String> seen = new CopyOnWriteArrayList<>();
        AtomicBoolean away = new AtomicBoolean(true);
        Deliveries deliveries = started(new DurableReceiver(
                "bell",
                List.of(),
                new Retries(3, Duration.ofHours(1), Duration.ofHours(1)),
                Duration.ZERO,
                (payload, context) -> {
                    if (away.getAndSet(false)) {
                        throw new IllegalStateException("away");
                    }
                }));
        Registration watch = deliveries.watch(new DeliveryProbe() {
            @Override
            public Ending begun(DeliveryContext attempt, String trace, Duration lag) {
                return (outcome, failure) -> seen.add(attempt.info().attempt() + " " + outcome);
            }
        });
        record(deliveries, call("bell", "one"));
        await().untilAsserted(() -> assertThat(seen).containsExactly("1 FAILED"));
        await().untilAsserted(() -> assertThat(deliveries.backlog().running()).isZero());
        assertThat(deliveries.backlog().due()).isZero();
        assertThat(deliveries.deliverEarly(Duration.ofMinutes(30))).isZero();
        assertThat(deliveries.deliverEarly(Duration.ofHours(1))).isEqualTo(1);
        await().untilAsserted(() -> assertThat(seen).containsExactly("1 FAILED", "2 DELIVERED"));
        awaitEmpty(deliveries);

        watch.close();
        record(deliveries, call("bell", "two"));
        awaitEmpty(deliveries);
        assertThat(seen).hasSize(2);
    }
}
