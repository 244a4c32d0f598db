package dev.signalbox.spring.observation;

import dev.signalbox.ReceiverInfo;
import dev.signalbox.Signal;
import io.micrometer.observation.Observation;

/** An observed call of a receiver. The application's predicates, filters and conventions get it. */
public final class ReceiverObservationContext extends Observation.Context {

    private final ReceiverInfo receiver;
    private final Signal signal;
    private volatile Outcome outcome = Outcome.UNKNOWN;

    ReceiverObservationContext(ReceiverInfo receiver, Signal signal) {
        this.receiver = receiver;
        this.signal = signal;
    }

    /** The receiver that is called. */
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

    /** The signal that it hears. */
    public Signal signal() {
        return signal;
    }
}
