package dev.signalbox.internal;

import dev.signalbox.Signal;
import dev.signalbox.spi.Senders;
import org.jspecify.annotations.Nullable;

/**
 * Who hears the signals of one class. An abstract class and no interface, because the JIT sees through one of which it
 * has loaded a single subclass.
 */
abstract sealed class Wiring<S extends Signal> permits DispatcherWiring, ThreadWiring {

    /** What a send from this class of senders calls. */
    abstract Plan<S> plan(@Nullable Class<?> sender);

    /** The plan for all senders and threads, or null if they do not share one. */
    abstract @Nullable Plan<S> everyone();

    /** Whether anybody hears one who may send signals of this topic. */
    abstract boolean hasReceivers(Senders topic);

    abstract boolean isEmpty();

    /**
     * Leaves out the class that a send could not call because it does not link.
     *
     * @return the last receiver that the send tried to call, or null if the error is a receiver's own
     */
    abstract @Nullable Candidate<?> leaveOut(Error error);

    /** Whether its plans may be kept for whoever sends next. */
    abstract boolean isOfAllThreads();
}
