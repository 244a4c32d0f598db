package dev.signalbox.kafka.internal.arrival;

import dev.signalbox.kafka.internal.event.UnreadableRecordException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends records that could not be received to the topic {@code <topic>.dlt}, with their key, value and headers. Adds
 * headers that say why. Used by one thread.
 */
final class DeadLetterTopic implements AutoCloseable {

    private static final String SUFFIX = ".dlt";
    private static final String PREFIX = "signalbox-dlt-";
    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_STACK = 8_000;

    private final Map<String, Object> settings;
    private final String service;
    private @Nullable Producer<byte[], byte[]> producer;

    DeadLetterTopic(Map<String, Object> settings, String service) {
        this.settings = new HashMap<>(settings);
        this.settings.put(ProducerConfig.ACKS_CONFIG, "all");
        this.settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        this.settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.MAX_VALUE);
        this.settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        this.service = service;
    }

    static String of(String topic) {
        return topic + SUFFIX;
    }

    /**
     * Sends a record to the dead-letter topic. Leaves out its value if the record would be too large with the added
     * headers.
     */
    CompletableFuture<Void> add(ConsumerRecord<byte[], byte[]> record, int attempts, Throwable reason) {
        Producer<byte[], byte[]> by = producer();
        return send(by, dead(record, record.value(), attempts, reason))
                .exceptionallyCompose(failure -> failure instanceof RecordTooLargeException
                        ? send(by, withoutValue(record, attempts, reason))
                        : CompletableFuture.failedFuture(failure));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback is told the same
    private static CompletableFuture<Void> send(
            Producer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        try {
            producer.send(record, (metadata, failure) -> {
                if (failure == null) {
                    done.complete(null);
                } else {
                    done.completeExceptionally(failure);
                }
            });
        } catch (KafkaException e) {
            done.completeExceptionally(e);
        }
        return done;
    }

    private Producer<byte[], byte[]> producer() {
        Producer<byte[], byte[]> present = producer;
        if (present == null) {
            present = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
            producer = present;
        }
        return present;
    }

    private ProducerRecord<byte[], byte[]> dead(
            ConsumerRecord<byte[], byte[]> record, byte @Nullable [] value, int attempts, Throwable reason) {
        ProducerRecord<byte[], byte[]> dead = new ProducerRecord<>(of(record.topic()), record.key(), value);
        for (Header each : record.headers()) {
            // A dead letter may be sent to its topic again and fail again. It then has the reasons of the last failure
            // only.
            if (!each.key().startsWith(PREFIX)) {
                dead.headers().add(each);
            }
        }
        add(dead, "service", service);
        add(dead, "topic", record.topic());
        add(dead, "partition", String.valueOf(record.partition()));
        add(dead, "offset", String.valueOf(record.offset()));
        add(dead, "attempts", String.valueOf(attempts));
        add(dead, "reason", shortened(text(reason), LONGEST_REASON));
        if (!(reason instanceof UnreadableRecordException)) {
            add(dead, "exception", reason.getClass().getName());
            add(dead, "stack-trace", shortened(stackTrace(reason), LONGEST_STACK));
        }
        return dead;
    }

    private ProducerRecord<byte[], byte[]> withoutValue(
            ConsumerRecord<byte[], byte[]> record, int attempts, Throwable reason) {
        ProducerRecord<byte[], byte[]> dead = dead(record, null, attempts, reason);
        add(dead, "left-out", "the value, of " + record.serializedValueSize() + " bytes");
        return dead;
    }

    private static void add(ProducerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().add(PREFIX + name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Throwable reason) {
        return reason.getMessage() == null ? reason.toString() : reason.getMessage();
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }

    private static String stackTrace(Throwable reason) {
        StringWriter text = new StringWriter();
        reason.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Override
    public void close() {
        Producer<byte[], byte[]> closed = producer;
        producer = null;
        if (closed != null) {
            closed.close(Duration.ZERO);
        }
    }
}
