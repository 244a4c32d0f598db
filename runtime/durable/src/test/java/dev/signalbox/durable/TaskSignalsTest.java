package dev.signalbox.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signalbox.Phase;
import dev.signalbox.durable.kitchen.PizzaDone;
import dev.signalbox.spi.Transaction;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The signals that tell of tasks. */
class TaskSignalsTest extends DurableTest {

    private final List<String> told = new CopyOnWriteArrayList<>();

    private void listen() {
        node.dispatcher()
                .connect(
                        TaskStarted.class,
                        started -> told.add("started " + started.receiver() + " "
                                + started.delivery().attempt()));
        node.dispatcher()
                .connect(
                        TaskFinished.class,
                        finished -> told.add("finished " + finished.delivery().attempt() + " " + finished.successful()
                                + " " + finished.failure()));
    }

    @Test
    void eachAttemptIsToldBeforeAndAfter() throws SQLException {
        bell.<PizzaDone>on("kitchen.bell", (pizza, delivery) -> {
            told.add("called");
            writeEffect("attempt " + delivery.attempt());
            if (delivery.attempt() == 1) {
                throw new IllegalStateException("no");
            }
        });
        listen();
        node.start();
        node.send(PizzaDone.of(1));
        await().untilAsserted(() -> assertThat(told)
                .containsExactly(
                        "started kitchen.bell 1",
                        "called",
                        "finished 1 false java.lang.IllegalStateException: no",
                        "started kitchen.bell 2",
                        "called",
                        "finished 2 true null"));
        assertThat(effects()).containsExactly("attempt 2");
    }

    @Test
    void aReceiverOfTheseSignalsThatFailsChangesNothing() throws SQLException {
        writing();
        node.dispatcher().connect(TaskStarted.class, started -> {
            throw new IllegalStateException("not started");
        });
        node.dispatcher().connect(TaskFinished.class, finished -> {
            throw new IllegalStateException("not finished");
        });
        node.start();
        node.send(PizzaDone.of(1));
        awaitEmpty();
        assertThat(effects()).containsExactly("attempt 1");
    }

    @Test
    void aRecordedCallIsToldInTheSendersTransaction() throws SQLException {
        writing();
        node.start();
        node.dispatcher().connect(TaskEnqueued.class, enqueued -> {
            told.add("enqueued " + enqueued.receiver() + " " + enqueued.signalType());
            Transaction transaction = node.deliveries().transactions().current();
            if (transaction != null) {
                transaction.at(Phase.AFTER_COMMIT, () -> told.add("committed"));
            }
        });
        node.deliveries().transactions().run(connection -> node.send(PizzaDone.of(1)));
        String enqueued = "enqueued kitchen.bell " + PizzaDone.class.getName();
        assertThat(told).containsExactly(enqueued, "committed");
        node.send(PizzaDone.of(2));
        assertThat(told).containsExactly(enqueued, "committed", enqueued);
    }

    private void writing() {
        bell.<PizzaDone>on("kitchen.bell", (pizza, delivery) -> writeEffect("attempt " + delivery.attempt()));
    }
}
