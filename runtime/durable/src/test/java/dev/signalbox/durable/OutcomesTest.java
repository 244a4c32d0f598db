package dev.signalbox.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signalbox.Dispatcher;
import dev.signalbox.durable.internal.travel.EntityGoneException;
import dev.signalbox.durable.internal.travel.UnknownSignalException;
import dev.signalbox.durable.spi.DeliveryContext;
import dev.signalbox.durable.spi.DeliveryProbe;
import dev.signalbox.durable.spi.DurableReceiver;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of attempts, and what becomes of their calls. */
class OutcomesTest extends QueueTest {

    private final Logger logger = Logger.getLogger("dev.signalbox.durable");
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final List<String> seen = new CopyOnWriteArrayList<>();

    private final Handler noting = new StreamHandler() {
        @Override
        public synchronized void publish(LogRecord record) {
            if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
                logged.add(record.getLevel() + " " + record.getMessage());
            }
        }
    };

    @BeforeEach
    void note() {
        logger.addHandler(noting);
    }

    @AfterEach
    void noteNoMore() {
        logger.removeHandler(noting);
    }

    private final class Seeing implements DeliveryProbe {

        @Override
        public Ending begun(DeliveryContext attempt, String trace, Duration lag) {
            return (outcome, failure) -> seen.add(outcome + (failure == null ? "" : " " + failure.getMessage()));
        }

        @Override
        public void buried(String receiver, String eventId) {
            seen.add("buried " + receiver + " " + eventId);
        }
    }

    private Deliveries watched(DurableReceiver receiver) {
        Deliveries deliveries = open(receiver);
        deliveries.watch(new Seeing());
        deliveries.start(Dispatcher.builder().build());
        return deliveries;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aCallWhoseEntityIsGoneIsRemovedAndIsNoFailure() throws SQLException {
        Deliveries deliveries = watched(receiver("bell", (payload, context) -> {
            throw new EntityGoneException("Pizza", 4);
        }));
        record(deliveries, call("bell", "one"));
        awaitEmpty(deliveries);
        assertThat(seen).containsExactly("WITHOUT_ENTITY");
        assertThat(deliveries.deadLetters().count()).isZero();
    }

    @Test
    void aCallOfAnUnknownSignalWaitsAndThatIsSaidOnce() throws SQLException {
        Deliveries deliveries = watched(receiver("bell", (payload, context) -> {
            throw new UnknownSignalException("Receiver 'bell' does not hear com.acme.PizzaDone");
        }));
        record(deliveries, call("bell", "one"), call("bell", "two"));
        await().untilAsserted(() -> assertThat(deliveries.backlog().due()).isZero());
        await().untilAsserted(() -> assertThat(seen).containsExactly("UNKNOWN", "UNKNOWN"));
        await().untilAsserted(() -> assertThat(deliveries.backlog().running()).isZero());
        assertThat(deliveries.backlog().size()).isEqualTo(2);
        assertThat(logged)
                .containsExactly(
                        "WARNING Receiver 'bell' does not hear com.acme.PizzaDone, but such a call is recorded."
                                + " It waits for an application that does.");
        // It is soon, but not at once, looked at again, and with all its attempts.
        assertThat(deliveries.deliverEarly(Duration.ofSeconds(11))).isEqualTo(2);
        await().untilAsserted(() -> assertThat(seen).hasSize(4));
        assertThat(deliveries.deadLetters().count()).isZero();
        assertThat(logged).hasSize(1);
    }

    @Test
    void eachFailureIsSeenAndTheDeadLetterIsSaidAndSeenWithItsError() throws SQLException {
        Deliveries deliveries = watched(receiver("bell", (payload, context) -> {
            if (context.info().attempt() == 1) {
                throw new IOException("no line");
            }
            throw new AssertionError("no bell");
        }));
        record(deliveries, call("bell", "one"));
        await().untilAsserted(() -> assertThat(seen)
                .containsExactly("FAILED no line", "FAILED no bell", "FAILED no bell", "buried bell one"));
        assertThat(logged)
                .containsExactly("SEVERE Receiver 'bell' failed 3 times to hear event one. It is kept among the dead"
                        + " letters until it is retried or discarded.");
        assertThat(deliveries.deadLetters().list(1))
                .singleElement()
                .satisfies(letter -> assertThat(letter.error()).startsWith("java.lang.AssertionError: no bell"));
    }

    /** Another node has taken it over, so it is that one's. */
    @Test
    void aCallThatHasChangedMeanwhileIsNoDeadLetter() throws SQLException {
        AtomicInteger attempts = new AtomicInteger();
        Deliveries deliveries = watched(receiver("bell", (payload, context) -> {
            if (attempts.incrementAndGet() == 3) {
                execute("update signalbox_call set version = version + 1 where task_name = 'bell'");
            }
            throw new IllegalStateException("no bell");
        }));
        record(deliveries, call("bell", "one"));
        await().untilAsserted(() -> assertThat(seen).hasSize(3));
        deliveries.close();
        assertThat(seen).hasSize(3).doesNotContain("buried bell one");
        assertThat(logged).isEmpty();
        assertThat(deliveries.deadLetters().count()).isZero();
        assertThat(deliveries.backlog().size()).isEqualTo(1);
    }

    @Test
    void aFailureAfterTheCommitIsSaid() throws SQLException {
        Deliveries deliveries = watched(receiver("bell", (payload, context) -> {
            writeEffect(context);
            context.connection().commit();
            throw new IllegalStateException("too late");
        }));
        record(deliveries, call("bell", "one"));
        awaitEmpty(deliveries);
        await().untilAsserted(() -> assertThat(seen).containsExactly("DELIVERED"));
        assertThat(logged)
                .containsExactly("WARNING Receiver 'bell' failed after its transaction had been committed, so event one"
                        + " counts as delivered and is not attempted again");
        assertThat(effects()).containsExactly("one 1");
    }
}
