package dev.signalbox.benchmarks.crossing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A broker in this JVM with one topic. */
public final class Broker implements AutoCloseable {

    static final String TOPIC = "benchmark.sold";

    private static final int PARTITIONS = 3;
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(3);

    private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
    private final List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
            .mapToObj(each -> new TopicPartition(TOPIC, each))
            .toList();
    private final KafkaConsumer<byte[], byte[]> consumer;

    private Broker() {
        broker.brokerProperty("auto.create.topics.enable", "false");
        broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
        broker.afterPropertiesSet();
        consumer = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Starts it. */
    public static Broker start() throws ExecutionException, InterruptedException {
        Broker started = new Broker();
        try (Admin admin = Admin.create(started.settings())) {
            admin.createTopics(List.of(
                            new NewTopic(TOPIC, PARTITIONS, (short) 1), new NewTopic(TOPIC + ".dlt", 1, (short) 1)))
                    .all()
                    .get();
        }
        return started;
    }

    Map<String, Object> settings() {
        return Map.of("bootstrap.servers", broker.getBrokersAsString());
    }

    /** Those of all producers. */
    Map<String, Object> producer() {
        return Map.of(
                "bootstrap.servers",
                broker.getBrokersAsString(),
                "acks",
                "all",
                "enable.idempotence",
                true,
                "batch.size",
                65_536);
    }

    /** Empties the topic. */
    public void clear() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(settings())) {
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            consumer.endOffsets(partitions)
                    .forEach((partition, end) -> all.put(partition, RecordsToDelete.beforeOffset(end)));
            admin.deleteRecords(all).all().get();
        }
    }

    /** Waits until the topic has so many records. */
    public void await(int records) throws InterruptedException {
        long end = System.nanoTime() + LONGEST;
        while (count() < records) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Kafka has only " + count() + " of " + records);
            }
            Thread.sleep(5);
        }
    }

    private long count() {
        Map<TopicPartition, Long> begin = consumer.beginningOffsets(partitions);
        return consumer.endOffsets(partitions).entrySet().stream()
                .mapToLong(each -> each.getValue() - begin.getOrDefault(each.getKey(), 0L))
                .sum();
    }

    /**
     * Reads all.
     *
     * @throws IllegalStateException if it is not each signal once, with its key
     */
    public void check(int signals) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Set<Long> numbers = new HashSet<>();
        int records = 0;
        while (ends.entrySet().stream().anyMatch(each -> consumer.position(each.getKey()) < each.getValue())) {
            for (ConsumerRecord<byte[], byte[]> each : consumer.poll(Duration.ofMillis(100))) {
                String json = new String(each.value(), StandardCharsets.UTF_8);
                long number = Long.parseLong(json.replaceFirst("(?s).*\"number\":(\\d+).*", "$1"));
                if (!new String(each.key(), StandardCharsets.UTF_8)
                        .equals(Sold.of(number).customer())) {
                    throw new IllegalStateException("The key of " + json + " is wrong");
                }
                numbers.add(number);
                records++;
            }
        }
        consumer.unsubscribe();
        if (records != signals || numbers.size() != signals) {
            throw new IllegalStateException(
                    "Kafka has " + records + " records of " + numbers.size() + " signals, not " + signals);
        }
    }

    /** Kafka is away until {@link #up}. */
    public void down() {
        server().shutdown();
        server().awaitShutdown();
    }

    public void up() {
        server().startup();
    }

    private kafka.server.BrokerServer server() {
        return Objects.requireNonNull(
                Objects.requireNonNull(broker.getCluster()).brokers().get(0));
    }

    @Override
    public void close() {
        consumer.close();
        broker.destroy();
    }
}
