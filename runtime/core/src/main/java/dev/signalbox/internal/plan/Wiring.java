package dev.signalbox.internal.plan;

import dev.signalbox.Signal;
import dev.signalbox.internal.find.Candidate;
import dev.signalbox.spi.Senders;
import org.jspecify.annotations.Nullable;

/**
 * Says who hears the signals of one class, by giving the plan for each class of senders.
 *
 * <p>An abstract class and no interface: the JIT inlines the methods of an abstract class of which it has loaded one
 * subclass. The other subclass is loaded when several applications share the default dispatcher.
 */
public abstract class Wiring<S extends Signal> {

    /** What a send by this class of senders calls. */
    public abstract Plan<S> plan(@Nullable Class<?> sender);

    /** The plan for all senders and threads, or null if they do not share one. */
    public abstract @Nullable Plan<S> everyone();

    /** Whether a receiver may hear a signal of this topic. */
    public abstract boolean hasReceivers(Senders topic);

    public abstract boolean isEmpty();

    /**
     * Leaves out the class that a send could not call because it does not link.
     *
     * @return the last receiver that the send tried to call, or null if the error is a receiver's own
     */
    public abstract @Nullable Candidate<?> leaveOut(Error error);

    /** Whether its plans are the same for all threads, so that channels may keep them. */
    public abstract boolean isOfAllThreads();
}
