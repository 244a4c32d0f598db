package dev.signalbox.spi;

import dev.signalbox.Signal;

/**
 * Watches calls of receivers, for metrics and traces. Called on the thread of the receiver, once {@link #before} it and
 * once {@link #after} it or when it {@link #failed}; must not throw. A dispatcher without a probe pays nothing for it.
 */
public interface Probe {

    /** A receiver is about to be called. */
    default void before(String receiver, Signal signal) {}

    /** A receiver has returned. */
    default void after(String receiver, Signal signal) {}

    /** A receiver has thrown. */
    default void failed(String receiver, Signal signal, Throwable failure) {}
}
