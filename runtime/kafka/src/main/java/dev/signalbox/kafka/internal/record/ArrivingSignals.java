package dev.signalbox.kafka.internal.record;

import dev.signalbox.Signal;
import org.jspecify.annotations.Nullable;

/** The signal that each thread receives from another service. It must not go back to Kafka. */
public final class ArrivingSignals {

    @SuppressWarnings("ThreadLocalUsage") // each application has its own
    private final ThreadLocal<@Nullable Signal> current = new ThreadLocal<>();

    /** From now on, this thread receives this signal, until {@link #end}. */
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
