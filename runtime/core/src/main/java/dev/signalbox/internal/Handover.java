package dev.signalbox.internal;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What goes with the work that a thread keeps for later or hands to another.
 *
 * @param trails which calls led to it
 * @param mutes what the thread has muted
 * @param context what the application wants to go with it, if anything
 */
record Handover(Trails trails, Mutes mutes, @Nullable UnaryOperator<Runnable> context) {

    /** The work of a receiver with what this thread has at present. */
    Runnable carried(String receiver, Runnable work) {
        Runnable carried = trails.leadingTo(receiver, mutes.carriedInto(work));
        return context == null ? carried : context.apply(carried);
    }
}
