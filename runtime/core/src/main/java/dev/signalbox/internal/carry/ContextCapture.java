package dev.signalbox.internal.carry;

import dev.signalbox.Signal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Captures the context of a thread when it keeps a call for later or hands it to the executor.
 *
 * @param depth counts the calls that led here
 * @param mutes what the thread has muted
 * @param watches the watches on the thread
 * @param context captures what the application needs, such as a logging context; null if nothing
 * @param followers know which application the thread uses
 */
public record ContextCapture(
        DeferredCallDepth depth,
        Mutes mutes,
        Watches watches,
        @Nullable UnaryOperator<Runnable> context,
        List<? extends WorkCarrier> followers) {

    /** The faults that are injected into this dispatcher's calls. */
    public InjectedFaults faults() {
        return new InjectedFaults(watches);
    }

    /** Whether any thread leaves receivers out of its sends. */
    public boolean isGuarding() {
        return mutes.isAny() || faults().isAny();
    }

    /**
     * Whether this thread leaves a receiver out of a send.
     *
     * @param owner the name of the receiver's class
     * @param id the receiver's id
     */
    public boolean leavesOut(Signal signal, String owner, String id) {
        return mutes.isMuted(signal, owner, id) || (watches.isAny() && faults().skips(id, signal));
    }

    /** Wraps the work of a receiver: it will run with the present context of this thread. */
    public Runnable carried(String receiver, Runnable work) {
        Runnable carried = depth.leadingTo(receiver, watches.carriedInto(mutes.carriedInto(work)));
        for (WorkCarrier follower : followers) {
            carried = follower.carriedInto(carried);
        }
        return new Carried(receiver, context == null ? carried : context.apply(carried));
    }

    /**
     * Work whose {@code toString} names its receiver. This is not a record, because two pieces of work are never equal.
     */
    private static final class Carried implements Runnable {

        private final String receiver;
        private final Runnable work;

        Carried(String receiver, Runnable work) {
            this.receiver = receiver;
            this.work = work;
        }

        @Override
        public void run() {
            work.run();
        }

        @Override
        public String toString() {
            return receiver;
        }
    }
}
