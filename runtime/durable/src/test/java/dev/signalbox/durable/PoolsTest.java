package dev.signalbox.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signalbox.durable.kitchen.BillPaid;
import dev.signalbox.durable.kitchen.PizzaDone;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pools that are small, that give no connection to interrupted threads, or connections that do not commit by themselves. */
@Tag("slow") // waits for real time-outs
class PoolsTest extends DurableTest {

    /** Pools give no connection to a thread that is interrupted. */
    @Test
    void f20AReceiverThatStaysInterruptedGivesItsCallBack() throws SQLException {
        CountDownLatch running = new CountDownLatch(1);
        Node stopping = node(
                new FaultyDatabase(database, 100).dataSource(),
                bell,
                builder -> builder.stopWithin(Duration.ofMillis(200)));
        bell.<PizzaDone>on("kitchen.bell", (pizza, delivery) -> {
            running.countDown();
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw e;
            }
        });
        stopping.send(PizzaDone.of(1));
        stopping.start();
        await().until(() -> running.getCount() == 0);
        stopping.deliveries().close();
        assertThat(node.deliveries().backlog().running()).isZero();
        assertThat(waiting()).isEqualTo(1);
    }

    /** A receiver that sends writes with the connection that it has. */
    @Test
    void f23APoolOfOneConnectionDoesNotLockItself() throws SQLException {
        FaultyDatabase small = new FaultyDatabase(database, 1);
        Node poor = node(small.dataSource(), bell, builder -> builder.threads(3));
        bell.<BillPaid>on("kitchen.bill", (paid, delivery) -> {
            writeEffect(poor.deliveries().transactions().connection(), "paid " + paid.amount());
            poor.send(PizzaDone.of(paid.amount()));
        });
        bell.<PizzaDone>on(
                "kitchen.bell",
                (pizza, delivery) ->
                        writeEffect(poor.deliveries().transactions().connection(), "pizza " + pizza.size()));
        poor.start();
        for (int amount = 1; amount <= 3; amount++) {
            int paid = amount;
            poor.deliveries().transactions().run(connection -> {
                writeEffect(connection, "sold " + paid);
                poor.send(new BillPaid(paid));
            });
        }
        await().untilAsserted(() -> assertThat(effects())
                .containsExactly(
                        "paid 1", "paid 2", "paid 3", "pizza 1", "pizza 2", "pizza 3", "sold 1", "sold 2", "sold 3"));
        assertThat(small.exhausted).isFalse();
    }

    @Test
    void aPoolWhoseConnectionsDoNotCommitByThemselvesDelivers() throws SQLException {
        FaultyDatabase pool = new FaultyDatabase(kind.create(), 100);
        pool.autoCommit = false;
        Node own = node(pool.dataSource(), bell, builder -> {});
        AtomicInteger attempts = new AtomicInteger();
        bell.<PizzaDone>on("kitchen.bell", (pizza, delivery) -> {
            if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
            heard.add("bell " + delivery.attempt());
        });
        own.start();
        own.send(PizzaDone.of(1));
        awaitHeard("bell 3");
        await().until(() -> own.deliveries().backlog().size() == 0);
    }
}
