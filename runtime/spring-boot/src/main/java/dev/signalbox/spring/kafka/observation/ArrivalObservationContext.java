package dev.signalbox.spring.kafka.observation;

import dev.signalbox.kafka.spi.CrossingProbe.ArrivingSignal;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;

/** An observed attempt to receive a signal. The application's predicates, filters and conventions get it. */
public final class ArrivalObservationContext extends ReceiverContext<String> {

    private static final String TRACE = "traceparent";

    private final ArrivingSignal signal;
    private volatile String outcome = "unknown";

    ArrivalObservationContext(ArrivingSignal signal) {
        super((carrier, key) -> key.equalsIgnoreCase(TRACE) && !carrier.isEmpty() ? carrier : null, Kind.CONSUMER);
        setCarrier(signal.trace());
        this.signal = signal;
    }

    /** The signal. */
    public ArrivingSignal signal() {
        return signal;
    }

    /** How the attempt ended. */
    String outcome() {
        return outcome;
    }

    void end(String outcome) {
        this.outcome = outcome;
    }
}
