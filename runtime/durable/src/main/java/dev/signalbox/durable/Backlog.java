package dev.signalbox.durable;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The recorded calls that are not delivered yet.
 *
 * @param byReceiver how many, by the receiver's id
 * @param due how many of them could be made now and are not, because no thread is free or no node runs
 * @param unknown how many of them are of receivers that this application does not have; they wait for one that has
 * @param running how many are being delivered
 * @param oldest when the oldest of those that are due became due; null if none is due
 */
public record Backlog(
        Map<String, Long> byReceiver,
        long due,
        long unknown,
        long running,
        @Nullable Instant oldest) {

    /** How many there are. */
    public long size() {
        return byReceiver.values().stream().mapToLong(Long::longValue).sum();
    }

    /** When the oldest of those that are due became due. */
    public Optional<Instant> oldestDue() {
        return Optional.ofNullable(oldest);
    }
}
