package dev.signalbox.spring.observation;

import dev.signalbox.ReceiverInfo;
import dev.signalbox.Signal;
import io.micrometer.observation.Observation;

/** What is known of an observed call of a receiver: for predicates, filters and conventions of the application. */
public final class ReceiverObservationContext extends Observation.Context {

    private final ReceiverInfo receiver;
    private final Signal signal;
    private volatile Outcome outcome = Outcome.UNKNOWN;

    ReceiverObservationContext(ReceiverInfo receiver, Signal signal) {
        this.receiver = receiver;
        this.signal = signal;
    }

    /** Who is called. */
    public ReceiverInfo receiver() {
        return receiver;
    }

    /** How the call ended. */
    Outcome outcome() {
        return outcome;
    }

    void end(Outcome outcome) {
        this.outcome = outcome;
    }

    /** What it hears. */
    public Signal signal() {
        return signal;
    }
}
