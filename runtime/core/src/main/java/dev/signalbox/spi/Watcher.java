package dev.signalbox.spi;

import dev.signalbox.Signal;

/**
 * Watches what certain threads cause: each signal that they send, each call of a receiver, and what goes on elsewhere. For
 * test support and tools; see {@link dev.signalbox.Dispatcher#watch}. Called on whichever threads do it, and must not
 * throw.
 */
public interface Watcher extends Probe {

    /**
     * Something begins that the watched threads do not wait for: work was handed to the dispatcher's executor, or a
     * receiver has returned a stage that is not complete.
     *
     * @param work compared by identity; its text names the receiver
     */
    default void begun(Object work) {}

    /** It has ended, well or not, or the executor refused it. */
    default void ended(Object work) {}

    /**
     * A receiver failed where no sender sees it, beyond its call: the stage that it returned, the transaction that an
     * integration gave it, or its call could not be made. {@link #failed} may have been told of the same exception.
     */
    default void failedLater(String receiver, Signal signal, Throwable failure) {}
}
