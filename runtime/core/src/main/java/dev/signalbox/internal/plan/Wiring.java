package dev.signalbox.internal.plan;

import dev.signalbox.Signal;
import dev.signalbox.internal.find.Candidate;
import dev.signalbox.spi.Senders;
import org.jspecify.annotations.Nullable;

/**
 * Who hears the signals of one class. An abstract class and no interface, because the JIT sees through one of which it
 * has loaded a single subclass.
 */
public abstract class Wiring<S extends Signal> {

    /** What a send from this class of senders calls. */
    public abstract Plan<S> plan(@Nullable Class<?> sender);

    /** The plan for all senders and threads, or null if they do not share one. */
    public abstract @Nullable Plan<S> everyone();

    /** Whether anybody hears one who may send signals of this topic. */
    public abstract boolean hasReceivers(Senders topic);

    public abstract boolean isEmpty();

    /**
     * Leaves out the class that a send could not call because it does not link.
     *
     * @return the last receiver that the send tried to call, or null if the error is a receiver's own
     */
    public abstract @Nullable Candidate<?> leaveOut(Error error);

    /** Whether its plans may be kept for whoever sends next. */
    public abstract boolean isOfAllThreads();
}
