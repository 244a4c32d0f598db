package com.acme;

import dev.signalbox.Dispatcher;
import dev.signalbox.SignalLoopError;
import dev.signalbox.Topic;

/** A process of which nearly the first thing is a loop of sends. */
public final class LoopingKitchen {

    private LoopingKitchen() {}

    /** Ends normally if the loop is named. */
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
