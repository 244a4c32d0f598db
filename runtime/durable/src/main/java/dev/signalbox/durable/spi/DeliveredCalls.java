package dev.signalbox.durable.spi;

import dev.signalbox.durable.Deliveries;

/** Records calls that this application also delivers. For tools that need the deliveries. */
public interface DeliveredCalls extends DurableCalls {

    /** The deliveries that deliver the recorded calls. */
    Deliveries deliveries();
}
