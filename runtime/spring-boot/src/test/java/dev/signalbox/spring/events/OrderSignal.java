package dev.signalbox.spring.events;

import dev.signalbox.Signal;

/** What happens to orders. */
public interface OrderSignal extends Signal {

    /** Who ordered. */
    String customer();
}
