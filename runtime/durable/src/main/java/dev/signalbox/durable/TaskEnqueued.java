package dev.signalbox.durable;

import dev.signalbox.Signal;
import java.time.Instant;

/**
 * A call of a durable receiver is recorded. Sent in the sender's transaction and on its thread, just before the commit.
 * To hear of committed calls only, give the receiver the phase {@code AFTER_COMMIT}. What it throws does not reach the
 * sender.
 *
 * @param receiver the id of the durable receiver
 * @param eventId the id of the send
 * @param signalType the name of the recorded signal's type
 * @param sentAt when the recorded signal was sent
 */
public record TaskEnqueued(String receiver, String eventId, String signalType, Instant sentAt) implements Signal {}
