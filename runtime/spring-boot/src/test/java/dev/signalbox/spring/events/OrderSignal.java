package dev.signalbox.spring.events;

import dev.signalbox.Signal;

/** The common type of signals about orders. */
public interface OrderSignal extends Signal {

    /** The customer. */
    String customer();
}
