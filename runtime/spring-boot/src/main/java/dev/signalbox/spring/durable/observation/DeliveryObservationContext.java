package dev.signalbox.spring.durable.observation;

import dev.signalbox.durable.DeliveryInfo;
import dev.signalbox.durable.spi.DeliveryContext;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;

/** An observed attempt. The application's predicates, filters and conventions get it. */
public final class DeliveryObservationContext extends ReceiverContext<String> {

    private static final String TRACE = "traceparent";

    private final String receiver;
    private final String signal;
    private final DeliveryInfo delivery;
    private volatile String outcome = "unknown";

    DeliveryObservationContext(DeliveryContext attempt, String trace) {
        super((carrier, key) -> key.equalsIgnoreCase(TRACE) && !carrier.isEmpty() ? carrier : null, Kind.CONSUMER);
        setCarrier(trace);
        this.receiver = attempt.receiver();
        this.signal = attempt.signal();
        this.delivery = attempt.info();
    }

    /** The receiver's id. */
    public String receiver() {
        return receiver;
    }

    /** The binary name of the signal's class. */
    public String signal() {
        return signal;
    }

    /** Which attempt it is. */
    public DeliveryInfo delivery() {
        return delivery;
    }

    /** How the attempt ended. */
    String outcome() {
        return outcome;
    }

    void end(String outcome) {
        this.outcome = outcome;
    }
}
