package dev.signalbox.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import kafka.server.BrokerServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A broker in this JVM, with what plain clients of Kafka do to it. */
final class Broker implements AutoCloseable {

    private static final AtomicReference<@Nullable Broker> SHARED = new AtomicReference<>();

    private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);

    private Broker() {
        broker.brokerProperty("auto.create.topics.enable", "false");
        broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
        broker.afterPropertiesSet();
    }

    /** One for all tests that have the extension {@link Shared}, which ends it. */
    static synchronized Broker shared() {
        Broker known = SHARED.get();
        if (known == null) {
            known = new Broker();
            SHARED.set(known);
        }
        return known;
    }

    /** Ends the shared one after the last test, if there was one: a JVM that ends with a broker takes half a minute for it. */
    static final class Shared implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Broker.class))
                    .computeIfAbsent("shared", any -> (AutoCloseable) Shared::end);
        }

        private static void end() {
            Broker known = SHARED.getAndSet(null);
            if (known != null) {
                known.close();
            }
        }
    }

    static Broker start() {
        return new Broker();
    }

    String address() {
        return broker.getBrokersAsString();
    }

    Map<String, Object> settings() {
        return Map.of("bootstrap.servers", address());
    }

    /** Kafka is away until {@link #up}. */
    void down() {
        server().shutdown();
        server().awaitShutdown();
    }

    void up() {
        server().startup();
    }

    private BrokerServer server() {
        return Objects.requireNonNull(
                Objects.requireNonNull(broker.getCluster()).brokers().get(0));
    }

    void create(int partitions, String... topics) {
        try (Admin admin = Admin.create(settings())) {
            for (String each : topics) {
                admin.createTopics(List.of(new NewTopic(each, partitions, (short) 1)))
                        .all()
                        .get();
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new AssertionError(e);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** All records of a topic, by a plain consumer, partition by partition. */
    List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(each -> consumer.position(each.getKey()) < each.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    /** A consumer group begins again at the first records of a topic. No node of it may run meanwhile. */
    void rewind(String group, String topic) {
        try (Admin admin = Admin.create(settings())) {
            Map<TopicPartition, OffsetAndMetadata> begin =
                    admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().keySet().stream()
                            .filter(each -> each.topic().equals(topic))
                            .collect(Collectors.toMap(each -> each, each -> new OffsetAndMetadata(0)));
            admin.alterConsumerGroupOffsets(group, begin).all().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The sum of what a consumer group has committed of a topic. */
    long committed(String group, String topic) {
        try (Admin admin = Admin.create(settings())) {
            return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                    .filter(each -> each.getKey().topic().equals(topic))
                    .mapToLong(each -> each.getValue().offset())
                    .sum();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Sends records by a plain producer. */
    void send(List<ProducerRecord<byte[], byte[]>> records) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<?>> sent = new ArrayList<>();
            records.forEach(each -> sent.add(producer.send(each)));
            for (Future<?> each : sent) {
                each.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A record as another service sends it. */
    static ProducerRecord<byte[], byte[]> record(String topic, String id, String type, String source, String json) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, bytes(json));
        record.headers().add("ce_specversion", bytes("1.0"));
        record.headers().add("ce_id", bytes(id));
        record.headers().add("ce_type", bytes(type));
        record.headers().add("ce_source", bytes(source));
        record.headers().add("content-type", bytes("application/json"));
        return record;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        broker.destroy();
    }
}
