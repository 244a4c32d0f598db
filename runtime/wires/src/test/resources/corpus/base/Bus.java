package com.acme.base;

import dev.signalbox.Dispatcher;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import java.util.concurrent.Executor;

/** A helper in a jar of its own: its callers send. */
public class Bus {
    private final Dispatcher dispatcher;

    public Bus(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    public static void publish(Signal signal) {
        Signals.send(signal);
    }

    public static void later(Executor executor, Signal signal) {
        executor.execute(() -> Signals.send(signal));
    }

    public static void publishAll(Signal... signals) {
        for (Signal each : signals) {
            Signals.sendRobust(each);
        }
    }

    public void tell(Signal signal) {
        dispatcher.channelOf(signal).send(signal);
    }

    public static <S extends Signal> S sent(S signal) {
        Signals.send(signal);
        return signal;
    }
}
