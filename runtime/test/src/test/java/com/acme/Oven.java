package com.acme;

import dev.signalbox.Receiver;
import dev.signalbox.Signals;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Bakes on the executor. */
public final class Oven {

    private Oven() {}

    /** Sells what it has baked. */
    @Receiver(async = true)
    static void bake(PizzaOrdered signal) {
        if (signal.size() > 100) {
            throw new IllegalStateException("Too big for the oven");
        }
        Signals.send(new PizzaSold(2 * signal.size()));
    }

    /** Waits until another thread cuts it. */
    @Receiver(async = true)
    static void keepWarm(PizzaBaked signal) {
        CompletableFuture.allOf(signal.cut().toCompletableFuture()).join();
    }

    /** Returns a stage that is not complete yet. */
    @Receiver
    static CompletionStage<?> cool(PizzaBaked signal) {
        return signal.cut();
    }
}
