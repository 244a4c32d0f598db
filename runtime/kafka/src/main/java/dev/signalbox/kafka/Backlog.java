package dev.signalbox.kafka;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The signals that Kafka does not have yet.
 *
 * @param waiting how many the relay will take to Kafka
 * @param refused how many Kafka has refused because of their content, such as their size;
 *     {@link Crossings#retryRefused} tries them again
 * @param oldest when the oldest signal that the relay has not taken yet was sent; null if none waits
 */
public record Backlog(long waiting, long refused, @Nullable Instant oldest) {

    /** When the oldest signal that the relay has not taken yet was sent; empty if none waits. */
    public Optional<Instant> oldestWaiting() {
        return Optional.ofNullable(oldest);
    }
}
