package dev.signalbox.kafka.internal.record;

import dev.signalbox.Signal;
import org.jspecify.annotations.Nullable;

/** Which signal of another service each thread receives now. Such a signal is not recorded for Kafka again. */
public final class ArrivingSignals {

    @SuppressWarnings("ThreadLocalUsage") // each application has its own
    private final ThreadLocal<@Nullable Signal> current = new ThreadLocal<>();

    /** This thread begins to receive a signal, until {@link #end}. */
    public void begin(Signal signal) {
        current.set(signal);
    }

    public void end() {
        current.remove();
    }

    @SuppressWarnings("ReferenceEquality") // a receiver may send an equal one, which goes to Kafka
    boolean has(Signal signal) {
        return current.get() == signal;
    }
}
