package com.acme;

import dev.signalbox.Dispatcher;
import dev.signalbox.SignalLoopError;
import dev.signalbox.Topic;

/** A program that runs into a loop of sends soon after its start. */
public final class LoopingKitchen {

    private LoopingKitchen() {}

    /** Ends normally if the error names the loop. */
    public static void main(String[] arguments) {
        Dispatcher dispatcher = Dispatcher.builder().build();
        Oven oven = new Oven();
        oven.use(dispatcher);
        dispatcher.connect(Topic.of(PizzaDone.class), oven::burn);
        dispatcher.connect(Topic.of(PizzaBurnt.class), oven::bake);
        PizzaDone done = new PizzaDone(null, 4);
        try {
            dispatcher.channelOf(done).send(done);
        } catch (SignalLoopError e) {
            return;
        }
        throw new AssertionError("No loop");
    }
}
