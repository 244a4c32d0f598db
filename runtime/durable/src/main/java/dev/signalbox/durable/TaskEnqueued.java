package dev.signalbox.durable;

import dev.signalbox.Signal;
import java.time.Instant;

/**
 * A call of a durable receiver is recorded. Sent in the sender's transaction and on its thread, just before the commit. A
 * receiver of this signal that is to hear of committed calls only has the phase {@code AFTER_COMMIT}. If it throws, the
 * sender does not notice.
 *
 * @param receiver the id of the durable receiver
 * @param eventId what was sent
 * @param signalType the name of the recorded signal's type
 * @param sentAt when it was sent
 */
public record TaskEnqueued(String receiver, String eventId, String signalType, Instant sentAt) implements Signal {}
