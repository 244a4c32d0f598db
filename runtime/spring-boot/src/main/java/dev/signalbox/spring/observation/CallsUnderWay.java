package dev.signalbox.spring.observation;

import dev.signalbox.Signal;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the calls under way on each thread.
 *
 * @param <T> what is kept of each
 */
final class CallsUnderWay<T> {

    @SuppressWarnings("ThreadLocalUsage") // each probe has its own
    private final ThreadLocal<@Nullable Call<T>> innermost = new ThreadLocal<>();

    private record Call<T>(
            Object receiver,
            Signal signal,
            T kept,
            @Nullable Call<T> outer) {

        @SuppressWarnings("ReferenceEquality") // never the equals of user objects
        boolean is(Object receiver, Signal signal) {
            return this.receiver == receiver && this.signal == signal;
        }
    }

    /** A receiver is about to be called on this thread. */
    void enter(Object receiver, Signal signal, T kept) {
        innermost.set(new Call<>(receiver, signal, kept, innermost.get()));
    }

    /**
     * The receiver has returned or thrown. Calls inside of it that are still kept, as after the end of the stack, are
     * forgotten.
     *
     * @return what was kept of its call, or null if nothing was
     */
    @Nullable
    T leave(Object receiver, Signal signal) {
        for (Call<T> each = innermost.get(); each != null; each = each.outer) {
            if (each.is(receiver, signal)) {
                restore(each.outer);
                return each.kept;
            }
        }
        return null;
    }

    private void restore(@Nullable Call<T> outer) {
        if (outer == null) {
            innermost.remove();
        } else {
            innermost.set(outer);
        }
    }
}
