package dev.signalbox.kafka.internal.relay;

import dev.signalbox.kafka.internal.event.EventHeaders;
import dev.signalbox.kafka.internal.store.OutboxRow;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends rows of the outbox to Kafka as CloudEvents. */
final class RelayProducer implements AutoCloseable {

    /** How long the producer waits for a topic that Kafka does not know. Other topics wait, too. */
    private static final int MOST_BLOCKED_MILLIS = 5_000;

    /** Kafka's own 16,384 bytes are some forty signals, and a batch costs the broker more than what is in it. */
    private static final int BYTES_IN_BATCH = 65_536;

    private final Producer<byte[], byte[]> producer;
    private final String service;

    RelayProducer(Map<String, Object> settings, String service) {
        this.producer = new KafkaProducer<>(withOurs(settings), new ByteArraySerializer(), new ByteArraySerializer());
        this.service = service;
    }

    private static Map<String, Object> withOurs(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // If the producer gave a record up and the relay sent it again, it would come after later ones.
        all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        all.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        all.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, BYTES_IN_BATCH);
        all.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, MOST_BLOCKED_MILLIS);
        return all;
    }

    /** Hands a row to the producer. */
    Future<?> send(OutboxRow row) {
        byte[] key = row.key() == null ? null : row.key().getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(row.topic(), key, row.payload());
        new EventHeaders(row.eventId(), row.type(), service, row.sentAt(), row.trace()).addTo(record.headers());
        return producer.send(record);
    }

    /** Does not wait for acknowledgments: these rows are still in the outbox. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
