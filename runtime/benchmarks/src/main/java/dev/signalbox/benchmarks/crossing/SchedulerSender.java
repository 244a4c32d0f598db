package dev.signalbox.benchmarks.crossing;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.signalbox.benchmarks.outbox.PlainScheduler;
import dev.signalbox.benchmarks.outbox.Shop;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A relay that has its rows in db-scheduler, each a task that waits for Kafka's acknowledgment: db-scheduler locks many at once,
 * and removes one at a time. It keeps no order. A row has only the order's number, not the signal.
 */
public final class SchedulerSender implements Sender {

    private static final int IN_ONE_TRANSACTION = 1_000;

    private final Shop shop;
    private final KafkaProducer<byte[], byte[]> producer;
    private final OneTimeTask<Long> relay =
            Tasks.oneTime("relay", Long.class).execute((task, context) -> send(task.getData()));
    private final Scheduler scheduler;

    public SchedulerSender(Shop shop, Broker broker) throws SQLException {
        this.shop = shop;
        PlainScheduler.createTable(shop.database());
        this.producer = new KafkaProducer<>(broker.producer(), new ByteArraySerializer(), new ByteArraySerializer());
        this.scheduler = PlainScheduler.create(shop.database(), relay);
    }

    private void send(long order) {
        try {
            producer.send(PlainProducer.record(Sold.of(order))).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void fill(int signals) {
        for (int from = 0; from < signals; from += IN_ONE_TRANSACTION) {
            List<TaskInstance<?>> tasks = new ArrayList<>();
            for (long each = from; each < Math.min(signals, from + IN_ONE_TRANSACTION); each++) {
                tasks.add(relay.instance(Long.toString(each), each));
            }
            scheduler.scheduleBatch(tasks, Instant.now());
        }
    }

    @Override
    public void place(long order) {
        throw new UnsupportedOperationException("What is measured waits already");
    }

    @Override
    public boolean isEmpty() throws SQLException {
        return shop.number("select count(*) from scheduled_tasks") == 0;
    }

    @Override
    public void start() {
        scheduler.start();
    }

    @Override
    public void close() {
        scheduler.stop();
        producer.close();
    }
}
