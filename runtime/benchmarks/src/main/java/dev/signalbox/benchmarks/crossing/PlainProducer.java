package dev.signalbox.benchmarks.crossing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A producer with the relay's settings, which sends the same records in batches of its size from memory. */
public final class PlainProducer implements Sender {

    private static final int BATCH = 1_000;

    private final Broker broker;
    private final List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();

    public PlainProducer(Broker broker) {
        this.broker = broker;
    }

    /** A record of Kafka with what crossing signals have. */
    static ProducerRecord<byte[], byte[]> record(Sold sold) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(Broker.TOPIC, bytes(sold.customer()), bytes(sold.json()));
        record.headers()
                .add("ce_specversion", bytes("1.0"))
                .add("ce_id", bytes(UUID.randomUUID().toString()))
                .add("ce_type", bytes(Broker.TOPIC))
                .add("ce_source", bytes("elsewhere"))
                .add("ce_time", bytes(Instant.now().toString()))
                .add("content-type", bytes("application/json"));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void fill(int signals) {
        for (int each = 0; each < signals; each++) {
            records.add(record(Sold.of(each)));
        }
    }

    /** Sends a batch while it waits for the one before. */
    @Override
    public void start() {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(broker.producer(), new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<?>> before = List.of();
            for (int from = 0; from < records.size(); from += BATCH) {
                List<Future<?>> sent = new ArrayList<>();
                for (ProducerRecord<byte[], byte[]> each :
                        records.subList(from, Math.min(records.size(), from + BATCH))) {
                    sent.add(producer.send(each));
                }
                await(before);
                before = sent;
            }
            await(before);
        }
    }

    private static void await(List<Future<?>> sent) {
        try {
            for (Future<?> each : sent) {
                each.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void place(long order) {
        throw new UnsupportedOperationException("It has no transactions");
    }

    @Override
    public boolean isEmpty() {
        return true;
    }

    @Override
    public void close() {
        // Each start has its own producer.
    }
}
