package com.acme;

import dev.signalbox.Receiver;

/** Rings. */
public final class Bell {

    private Bell() {}

    @Receiver
    static void ring(PizzaOrdered signal) {
        if (signal.size() < 0) {
            throw new IllegalArgumentException("No such pizza");
        }
    }
}
