package dev.signalbox.kafka.internal.arrival;

import dev.signalbox.durable.Retries;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/**
 * The settings of the threads that receive.
 *
 * @param service the name of this service
 * @param hearsOwn whether this service receives the signals that it sent itself
 * @param retries how often a record is attempted before it goes to the dead-letter topic
 * @param consumer settings of Kafka's consumer
 * @param deadLetters settings of the Kafka producer that writes to dead-letter topics
 */
public record ArrivalSettings(
        String service,
        boolean hearsOwn,
        Retries retries,
        Map<String, Object> consumer,
        Map<String, Object> deadLetters) {

    private static final int SESSION_MILLIS = 6_000;
    private static final Set<String> OF_SESSIONS = Set.of(
            ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
            ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
            // In the other protocol the broker has these settings, and the consumer refuses them.
            ConsumerConfig.GROUP_PROTOCOL_CONFIG);

    /** Adds the settings of the consumer that Signalbox needs. */
    public ArrivalSettings {
        Map<String, Object> all = new HashMap<>(consumer);
        // A new consumer group begins with the topic's first record, so that it misses none before its first commit.
        all.putIfAbsent(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        all.putIfAbsent(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        all.putIfAbsent(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, 300_000);
        if (Collections.disjoint(all.keySet(), OF_SESSIONS)) {
            // For so long the group waits for a node that ended without a word: killed, or stopped while Kafka was
            // away.
            all.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
            all.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, SESSION_MILLIS / 3);
        }
        all.put(ConsumerConfig.GROUP_ID_CONFIG, service);
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumer = Map.copyOf(all);
    }

    /**
     * How long the consumer works on records before it polls again. Kafka removes a consumer from its group that polls
     * later than {@code max.poll.interval.ms}.
     */
    Duration mostWork() {
        Object interval = consumer.get(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG);
        return Duration.ofMillis(Long.parseLong(String.valueOf(interval))).dividedBy(3);
    }
}
