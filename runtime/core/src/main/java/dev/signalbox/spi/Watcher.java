package dev.signalbox.spi;

import dev.signalbox.Signal;

/**
 * Is told what certain threads cause: each signal that they send, each call of a receiver, and what goes on elsewhere.
 * For test support and tools; see {@link Integration#watch}. Called on the threads that do it, and must not throw.
 */
public interface Watcher extends Probe {

    /**
     * Work has begun for which the watched threads do not wait: it was handed to the dispatcher's executor, or a
     * receiver has returned a stage that is not complete.
     *
     * @param work compared by identity; its text names the receiver
     */
    default void begun(Object work) {}

    /** The work has ended, with a failure or without, or the executor refused it. */
    default void ended(Object work) {}

    /**
     * A receiver failed, but its call threw nothing that a sender sees: the stage that it returned failed, or the
     * transaction that an integration gave it, or its call could not be made. {@link #failed} may have been told of the
     * same exception.
     */
    default void failedLater(String receiver, Signal signal, Throwable failure) {}
}
