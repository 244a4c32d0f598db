package dev.signalbox.internal.plan;

import dev.signalbox.Signal;
import dev.signalbox.internal.find.Candidate;
import dev.signalbox.spi.Senders;
import org.jspecify.annotations.Nullable;

/**
 * Says which receivers hear the signals of one class: has a plan for each class of senders.
 *
 * <p>This is an abstract class and not an interface, because the JIT inlines the methods of an abstract class while
 * only one subclass is loaded. The second subclass is loaded when several applications share the default dispatcher.
 */
public abstract class Wiring<S extends Signal> {

    /** The plan of a send by this class of senders. */
    public abstract Plan<S> plan(@Nullable Class<?> sender);

    /** The plan that all senders and threads share, or null if there is none. */
    public abstract @Nullable Plan<S> everyone();

    /** Whether a receiver may hear a signal of this topic. */
    public abstract boolean hasReceivers(Senders topic);

    public abstract boolean isEmpty();

    /**
     * Leaves out a class that a send could not call, because the class does not link.
     *
     * @return the last receiver that the send tried to call, or null if a receiver threw the error itself
     */
    public abstract @Nullable Candidate<?> leaveOut(Error error);

    /** Whether its plans are the same for all threads. Only then may channels keep them. */
    public abstract boolean isOfAllThreads();
}
