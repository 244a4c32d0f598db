package dev.signalbox.durable.internal.hibernate;

import dev.signalbox.model.Previous;

/**
 * The previous attributes of an entity, at the delivery of a recorded call. They are not recorded, so reading one
 * throws.
 */
enum TravelledPrevious implements Previous {
    INSTANCE;

    @Override
    public boolean isKnown() {
        return false;
    }

    @Override
    public Object value(String attribute) {
        throw new IllegalStateException("The previous value of " + attribute
                + " is not known to a durable receiver. Put what it needs into a signal of your own");
    }
}
