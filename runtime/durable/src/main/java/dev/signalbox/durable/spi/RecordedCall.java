package dev.signalbox.durable.spi;

import java.time.Instant;

/**
 * A call to be recorded.
 *
 * @param receiver the receiver's id
 * @param eventId what was sent; the same for all receivers of one signal
 * @param signal the name of the signal's type
 * @param sentAt when it was sent
 * @param trace the sender's trace context, as in the header {@code traceparent} of W3C Trace Context; empty if there is none
 * @param payload the signal
 */
@SuppressWarnings("ArrayRecordComponent") // bytes, as the database has them; nothing compares these records
public record RecordedCall(
        String receiver, String eventId, String signal, Instant sentAt, String trace, byte[] payload) {}
