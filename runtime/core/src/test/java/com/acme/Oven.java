package com.acme;

import dev.signalbox.Dispatcher;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Receivers that send signals by which others, or they themselves, are called. */
public final class Oven {

    private @Nullable Dispatcher dispatcher;

    /** Sets the dispatcher that sends. */
    public void use(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Sends {@link PizzaBurnt} when a pizza is done. */
    public void burn(PizzaDone signal) {
        send(new PizzaBurnt(signal.size()));
    }

    /** Sends {@link PizzaDone} when a pizza is burnt. */
    public void bake(PizzaBurnt signal) {
        send(new PizzaDone(null, signal.size()));
    }

    /** Sends the same signal again. */
    public void doubt(PizzaDone signal) {
        Objects.requireNonNull(dispatcher).channelOf(signal).sendRobust(signal);
    }

    private <S extends PizzaSignal> void send(S signal) {
        Objects.requireNonNull(dispatcher).channelOf(signal).send(signal);
    }
}
