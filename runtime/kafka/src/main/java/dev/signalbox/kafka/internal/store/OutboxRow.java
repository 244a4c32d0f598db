package dev.signalbox.kafka.internal.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signal that waits for the relay.
 *
 * @param topic the Kafka topic
 * @param key the key of Kafka's record; null if it has none
 * @param eventId the id of the CloudEvent
 * @param type the name under which the signal travels
 * @param sentAt when the signal was sent, to the millisecond
 * @param trace the sender's trace context; empty for none
 * @param payload the signal as JSON
 */
@SuppressWarnings("ArrayRecordComponent") // bytes, as the database has them; nothing compares these records
public record OutboxRow(
        String topic, @Nullable String key, String eventId, String type, Instant sentAt, String trace, byte[] payload) {

    /** A row that was read from the table, with its id. */
    public record Stored(long id, OutboxRow row) {}
}
