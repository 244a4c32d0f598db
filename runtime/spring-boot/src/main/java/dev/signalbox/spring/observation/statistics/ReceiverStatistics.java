package dev.signalbox.spring.observation.statistics;

import dev.signalbox.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What one receiver has done so far. Thread-safe. */
public final class ReceiverStatistics {

    private final LongAdder calls = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private volatile long mostNanos = -1;
    private volatile @Nullable SlowestCall slowest;
    private volatile @Nullable LastError lastError;

    /**
     * The call that took longest.
     *
     * @param signal the binary name of the class of what it heard
     */
    public record SlowestCall(Duration duration, String signal, Instant endedAt) {}

    /**
     * The last exception of a receiver.
     *
     * @param type the binary name of the exception's class
     * @param signal the binary name of the class of what it heard
     */
    public record LastError(String type, @Nullable String message, String signal, Instant at) {

        static LastError of(Throwable thrown, Signal signal) {
            return new LastError(
                    thrown.getClass().getName(),
                    thrown.getMessage(),
                    signal.getClass().getName(),
                    Instant.now());
        }
    }

    void ended(Signal signal, long nanos, @Nullable Throwable failure) {
        calls.increment();
        if (failure != null) {
            failures.increment();
            lastError = LastError.of(failure, signal);
        }
        if (nanos > mostNanos) {
            slowest(signal, nanos);
        }
    }

    private synchronized void slowest(Signal signal, long nanos) {
        if (nanos > mostNanos) {
            mostNanos = nanos;
            slowest = new SlowestCall(Duration.ofNanos(nanos), signal.getClass().getName(), Instant.now());
        }
    }

    /** How often it was called and returned or threw. */
    public long calls() {
        return calls.sum();
    }

    public long failures() {
        return failures.sum();
    }

    /** Null before the first call. */
    public @Nullable SlowestCall slowest() {
        return slowest;
    }

    /** Null if it has never failed. */
    public @Nullable LastError lastError() {
        return lastError;
    }
}
