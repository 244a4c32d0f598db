package dev.signalbox.kafka.internal.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signal on its way to Kafka.
 *
 * @param topic of Kafka
 * @param key of Kafka's record; null for none
 * @param eventId what was sent
 * @param type the name under which the signal travels
 * @param sentAt to the millisecond
 * @param trace the sender's trace context; empty for none
 * @param payload the signal as JSON
 */
@SuppressWarnings("ArrayRecordComponent") // bytes, as the database has them; nothing compares these records
public record OutboxRow(
        String topic, @Nullable String key, String eventId, String type, Instant sentAt, String trace, byte[] payload) {

    /** One that is in the table. */
    public record Stored(long id, OutboxRow row) {}
}
