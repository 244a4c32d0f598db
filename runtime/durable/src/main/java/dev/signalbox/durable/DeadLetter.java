package dev.signalbox.durable;

import java.time.Instant;

/**
 * A call that failed at its last attempt. It is kept, without a time limit, until it is retried or discarded.
 *
 * @param receiver the receiver's id
 * @param eventId the id of the send
 * @param signal the name of the signal's type
 * @param payload the signal as it was recorded, empty if the row cannot be read
 * @param attempts how many attempts failed
 * @param sentAt when the signal was sent
 * @param diedAt when the last attempt failed
 * @param error what the last attempt threw, with its stack trace
 */
public record DeadLetter(
        String receiver,
        String eventId,
        String signal,
        String payload,
        int attempts,
        Instant sentAt,
        Instant diedAt,
        String error) {}
