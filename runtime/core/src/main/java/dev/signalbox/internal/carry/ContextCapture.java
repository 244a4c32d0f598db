package dev.signalbox.internal.carry;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Takes along what a thread has when it keeps a call for later or hands it to the executor.
 *
 * @param depth counts the calls that led here
 * @param mutes what the thread has muted
 * @param watches who watches the thread
 * @param context what the application takes along, such as a logging context, if anything
 * @param followers know which application the thread uses
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

    /** Work with the name of its receiver as text. No record: two pieces of work are never equal. */
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
