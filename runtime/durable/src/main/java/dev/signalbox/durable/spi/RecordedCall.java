package dev.signalbox.durable.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call to be recorded.
 *
 * @param receiver the receiver's id
 * @param eventId the id of the send, the same for all its receivers
 * @param signal the name of the signal's type
 * @param sentAt when the signal was sent
 * @param trace the sender's trace context, as in the header {@code traceparent} of W3C Trace Context; empty if there is none
 * @param persistenceUnit the name of the persistence unit of the signal's entity; null if the signal has no entity, or
 *     the unit no name
 * @param tenant the tenant in which the signal was sent, as text; null if there are no tenants
 * @param payload the signal as bytes
 */
@SuppressWarnings("ArrayRecordComponent") // bytes, as the database has them; nothing compares these records
public record RecordedCall(
        String receiver,
        String eventId,
        String signal,
        Instant sentAt,
        String trace,
        @Nullable String persistenceUnit,
        @Nullable String tenant,
        byte[] payload) {

    /** A call whose signal has no entity. */
    public RecordedCall(String receiver, String eventId, String signal, Instant sentAt, String trace, byte[] payload) {
        this(receiver, eventId, signal, sentAt, trace, null, null, payload);
    }
}
