package com.acme;

import dev.signalbox.Dispatcher;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Receivers that send what makes others, or themselves, be called. */
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

    /** Does not believe that it is done. */
    public void doubt(PizzaDone signal) {
        Objects.requireNonNull(dispatcher).channelOf(signal).sendRobust(signal);
    }

    private <S extends PizzaSignal> void send(S signal) {
        Objects.requireNonNull(dispatcher).channelOf(signal).send(signal);
    }
}
