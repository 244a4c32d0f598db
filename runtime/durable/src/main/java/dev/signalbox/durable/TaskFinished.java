package dev.signalbox.durable;

import dev.signalbox.Signal;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to deliver a call has ended. Sent on the thread that delivered, after the attempt's transaction. An attempt
 * whose process crashes does not send it.
 *
 * @param receiver the id of the durable receiver
 * @param signalType the name of the recorded signal's type
 * @param delivery which attempt of which call it was
 * @param successful whether nothing is left to do: the call has been delivered, perhaps by another attempt, or its entity
 *     was deleted. If false, another attempt or a dead letter follows
 * @param failure what the attempt threw; null if it threw nothing
 */
public record TaskFinished(
        String receiver,
        String signalType,
        DeliveryInfo delivery,
        boolean successful,
        @Nullable Throwable failure) implements Signal {}
