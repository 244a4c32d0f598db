package dev.signalbox.durable.spi;

import java.time.Instant;

/**
 * What was sent.
 *
 * @param id of the event, the same for all that hear it
 * @param sentAt when, by the clock of this process
 * @param trace the sender's trace context, as in the header {@code traceparent} of W3C Trace Context; empty if there is none
 */
public record SentEvent(String id, Instant sentAt, String trace) {}
