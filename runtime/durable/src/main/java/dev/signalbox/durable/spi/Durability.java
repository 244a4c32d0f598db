package dev.signalbox.durable.spi;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the source says about a durable receiver: the values of its {@code @Durable}, and whether it can be called without
 * its entity. Where a value is not set, the application's setting holds.
 *
 * @param formerly ids that the receiver had earlier
 * @param attempts how many attempts there are; 0 if not set
 * @param backoff how long to wait after the first failure; null if not set
 * @param maxBackoff the longest wait between two attempts; null if not set
 * @param timeout how long an attempt may take; null if not set
 * @param calledWithoutEntity whether the receiver is also called when its entity has been deleted meanwhile, because its
 *     parameter may be null
 */
public record Durability(
        List<String> formerly,
        int attempts,
        @Nullable Duration backoff,
        @Nullable Duration maxBackoff,
        @Nullable Duration timeout,
        boolean calledWithoutEntity) {

    /** Sets nothing. */
    public static final Durability DEFAULT = new Durability(List.of(), 0, null, null, null, false);

    public Durability {
        formerly = List.copyOf(formerly);
    }

    /** A copy with ids that the receiver had earlier. */
    public Durability formerly(String... ids) {
        return new Durability(List.of(ids), attempts, backoff, maxBackoff, timeout, calledWithoutEntity);
    }

    /** A copy with another number of attempts. */
    public Durability attempts(int attempts) {
        return new Durability(formerly, attempts, backoff, maxBackoff, timeout, calledWithoutEntity);
    }

    /** A copy with another wait after the first failure. */
    public Durability backoff(Duration backoff) {
        return new Durability(formerly, attempts, backoff, maxBackoff, timeout, calledWithoutEntity);
    }

    /** A copy with another longest wait. */
    public Durability maxBackoff(Duration maxBackoff) {
        return new Durability(formerly, attempts, backoff, maxBackoff, timeout, calledWithoutEntity);
    }

    /** A copy with another time for each attempt. */
    public Durability timeout(Duration timeout) {
        return new Durability(formerly, attempts, backoff, maxBackoff, timeout, calledWithoutEntity);
    }

    /** A copy for a receiver that is also called when its entity has been deleted. */
    public Durability withoutEntity() {
        return new Durability(formerly, attempts, backoff, maxBackoff, timeout, true);
    }
}
