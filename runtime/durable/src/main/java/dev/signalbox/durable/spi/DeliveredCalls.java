package dev.signalbox.durable.spi;

import dev.signalbox.durable.Deliveries;

/** Calls that this application also delivers, for tools that need to know by what. */
public interface DeliveredCalls extends DurableCalls {

    /** What delivers them. */
    Deliveries deliveries();
}
