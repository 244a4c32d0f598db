package dev.signalbox.internal.carry;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What goes with the work that a thread keeps for later or hands to another.
 *
 * @param trails which calls led to it
 * @param mutes what the thread has muted
 * @param watches who watches the thread
 * @param context what the application wants to go with it, if anything
 * @param followers who know which application the thread uses
 */
public record ContextCapture(
        DeferredCallDepth depth,
        Mutes mutes,
        Watches watches,
        @Nullable UnaryOperator<Runnable> context,
        List<? extends WorkCarrier> followers) {

    /** The work of a receiver with what this thread has at present. */
    public Runnable carried(String receiver, Runnable work) {
        Runnable carried = depth.leadingTo(receiver, watches.carriedInto(mutes.carriedInto(work)));
        for (WorkCarrier follower : followers) {
            carried = follower.carriedInto(carried);
        }
        return new Carried(receiver, context == null ? carried : context.apply(carried));
    }

    /** Work that can be told from other work. Not compared by value, so no record. */
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
