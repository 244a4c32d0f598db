package dev.signalbox.kafka.internal.arrival;

import dev.signalbox.kafka.internal.thread.Complaints;
import dev.signalbox.kafka.internal.thread.Waiting;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Polls the topics whose signals have receivers in this application. Makes a new consumer when one fails. Runs on one
 * thread. It also polls while records wait for their next attempt, so that Kafka keeps the consumer in its group.
 */
public final class Arrivals implements Runnable {

    private static final String FAILED = "Signals of other services are not received, because the consumer failed";
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration WITHOUT_TOPICS = Duration.ofHours(1);

    private final ArrivalSettings settings;
    private final SignalReader reader;
    private final Receiving receiving;
    private final Supplier<Set<String>> topics;
    private final Runnable createTopics;
    private final Cleaning cleaning;
    private final Waiting waiting;
    private final Complaints complaints = new Complaints();

    /**
     * Prepares.
     *
     * @param topics the topics to poll; {@code waiting} must be woken when they change
     * @param createTopics is run before the topics are polled
     */
    public Arrivals(
            ArrivalSettings settings,
            SignalReader reader,
            Receiving receiving,
            Supplier<Set<String>> topics,
            Runnable createTopics,
            Cleaning cleaning,
            Waiting waiting) {
        this.settings = settings;
        this.reader = reader;
        this.receiving = receiving;
        this.topics = topics;
        this.createTopics = createTopics;
        this.cleaning = cleaning;
        this.waiting = waiting;
    }

    @Override
    public void run() {
        try {
            while (!waiting.isEnded()) {
                waiting.upTo(listenOrFail());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns how long to wait before the next try. */
    private Duration listenOrFail() {
        if (topics.get().isEmpty()) {
            return WITHOUT_TOPICS;
        }
        try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                        settings.consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
                PartitionWork work = new PartitionWork(consumer, settings, reader, receiving, waiting::isEnded)) {
            createTopics.run();
            listen(consumer, work);
            return Duration.ZERO;
        } catch (RuntimeException | Error e) {
            // An error too: without this thread nothing would be received.
            complaints.failed(FAILED, e);
            return AFTER_FAILURE;
        }
    }

    private void listen(Consumer<byte[], byte[]> consumer, PartitionWork work) {
        Set<String> subscribed = Set.of();
        while (!waiting.isEnded()) {
            Set<String> present = topics.get();
            if (!present.equals(subscribed)) {
                consumer.subscribe(present, new Rebalances(work));
                subscribed = present;
            }
            ConsumerRecords<byte[], byte[]> records = consumer.poll(work.untilNext(POLL));
            work.receive(records);
            complaints.worked(FAILED);
            cleaning.cleanIfDue();
        }
    }

    /** Kafka takes partitions from this consumer when nodes join or leave the group. */
    private record Rebalances(PartitionWork work) implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            work.leave(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            work.leave(partitions);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}
    }
}
