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

    /** Whether its plans may be kept for whoever sends next. */
    abstract boolean isOfAllThreads();
}
