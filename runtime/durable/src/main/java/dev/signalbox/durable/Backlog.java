package dev.signalbox.durable;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The recorded calls that are not delivered yet.
 *
 * @param byReceiver how many calls wait, by the receiver's id
 * @param due how many could be delivered now, but no thread is free or no node runs
 * @param unknown how many are of receivers that this application does not have; they wait for an application that has
 *     them
 * @param running how many are being delivered
 * @param oldest when the call became due that has been due for the longest time; null if none is due
 */
public record Backlog(
        Map<String, Long> byReceiver,
        long due,
        long unknown,
        long running,
        @Nullable Instant oldest) {

    /** How many calls wait or are being delivered. */
    public long size() {
        return byReceiver.values().stream().mapToLong(Long::longValue).sum();
    }

    /** When the call became due that has been due for the longest time; empty if none is due. */
    public Optional<Instant> oldestDue() {
        return Optional.ofNullable(oldest);
    }
}
