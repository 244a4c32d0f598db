package dev.signalbox.durable.spi;

import java.time.Instant;

/**
 * Identifies a send.
 *
 * @param id the same for all receivers of the send
 * @param sentAt when the signal was sent, by the clock of this process
 * @param trace the sender's trace context, as in the header {@code traceparent} of W3C Trace Context; empty if there is none
 */
public record SentEvent(String id, Instant sentAt, String trace) {}
