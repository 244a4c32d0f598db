package com.acme;

import dev.signalbox.Dispatcher;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Two receivers of which each sends what makes the other be called. */
public final class Oven {

    private @Nullable Dispatcher dispatcher;

    /** Where to send. */
    public void use(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Burns what is done. */
    public void burn(PizzaDone signal) {
        send(new PizzaBurnt(signal.size()));
    }

    /** Bakes another for what is burnt. */
    public void bake(PizzaBurnt signal) {
        send(new PizzaDone(null, signal.size()));
    }

    /** Bakes the same again, whatever fails. */
    public void bakeAgain(PizzaDone signal) {
        Objects.requireNonNull(dispatcher).channelOf(signal).sendRobust(signal);
    }

    private <S extends PizzaSignal> void send(S signal) {
        Objects.requireNonNull(dispatcher).channelOf(signal).send(signal);
    }
}
