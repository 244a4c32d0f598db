package dev.signalbox.spring.kafka.observation;

import dev.signalbox.kafka.Backlog;
import dev.signalbox.kafka.Crossings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads how many signals wait for Kafka, at most once in some seconds. */
final class WaitingSignals {

    private static final Duration LIFE = Duration.ofSeconds(10);

    private final Supplier<Crossings> crossings;
    private final InstantSource clock;
    private @Nullable Backlog known;
    private Instant readAt = Instant.EPOCH;

    WaitingSignals(Supplier<Crossings> crossings, InstantSource clock) {
        this.crossings = crossings;
        this.clock = clock;
    }

    synchronized Backlog backlog() {
        Instant now = clock.instant();
        Backlog before = known;
        if (before != null && now.isBefore(readAt.plus(LIFE))) {
            return before;
        }
        Backlog read = crossings.get().backlog();
        known = read;
        readAt = now;
        return read;
    }

    /** How long ago the oldest signal that waits was sent. */
    Duration oldestAge() {
        return backlog()
                .oldestWaiting()
                .map(each -> Duration.between(each, clock.instant()))
                .orElse(Duration.ZERO);
    }
}
