package com.acme.base;

import dev.signalbox.Signal;
import dev.signalbox.Signals;
import java.util.ArrayDeque;
import java.util.Deque;

public abstract class Outbox {
    protected Signal last;
    private final Deque<Signal> waiting = new ArrayDeque<>();

    protected Outbox(Signal first) {
        last = first;
    }

    protected abstract Signal result();

    protected final void add(Signal signal) {
        waiting.add(signal);
    }

    public void drain() {
        while (!waiting.isEmpty()) {
            Signals.send(waiting.poll()); //! Paid
        }
    }

    public void repeat() {
        Signals.send(last); //! Cancelled Closed Opened ?Signal
    }

    public void run() {
        Signals.send(result()); //! Shipped Cancelled
    }
}
