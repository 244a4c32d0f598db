package dev.signalbox.internal;

import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Signal;

/** The ways to send. */
public enum Sending {
    PLAIN,
    ROBUST,
    ASYNC;

    /** Sends, and waits for calls that still run. */
    public <S extends Signal> void send(S signal, Dispatcher dispatcher) {
        Channel<S> channel = dispatcher.channelOf(signal);
        switch (this) {
            case PLAIN -> channel.send(signal);
            case ROBUST -> channel.sendRobust(signal);
            case ASYNC -> channel.sendAsync(signal).toCompletableFuture().join();
        }
    }
}
