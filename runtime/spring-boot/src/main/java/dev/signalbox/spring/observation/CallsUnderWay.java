package dev.signalbox.spring.observation;

import dev.signalbox.Signal;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the calls under way on each thread.
 *
 * @param <T> what is kept of each
 */
public final class CallsUnderWay<T> {

    /** The innermost call, in an array that stays with the thread: that keeps no class of ours, and is not made each time. */
    @SuppressWarnings("ThreadLocalUsage") // each probe has its own
    private final ThreadLocal<@Nullable Object[]> innermost = ThreadLocal.withInitial(() -> new Object[1]);

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
    public void enter(Object receiver, Signal signal, T kept) {
        @Nullable Object[] held = innermost.get();
        held[0] = new Call<>(receiver, signal, kept, call(held));
    }

    /**
     * The receiver has returned or thrown. Calls inside of it that are still kept, as after the end of the stack, are
     * forgotten.
     *
     * @return what was kept of its call, or null if nothing was
     */
    public @Nullable T leave(Object receiver, Signal signal) {
        @Nullable Object[] held = innermost.get();
        for (Call<T> each = call(held); each != null; each = each.outer) {
            if (each.is(receiver, signal)) {
                held[0] = each.outer;
                return each.kept;
            }
        }
        return null;
    }

    @SuppressWarnings("unchecked") // nothing else is put there
    private @Nullable Call<T> call(@Nullable Object[] held) {
        return (Call<T>) held[0];
    }

    /**
     * Tells when a call is over: a receiver that returns a stage is at work until that is complete.
     *
     * @param answer what the receiver returned
     * @param end is given what the call failed of, or null
     */
    public static void whenOver(@Nullable Object answer, Consumer<@Nullable Throwable> end) {
        if (answer instanceof CompletionStage<?> stage) {
            stage.whenComplete((value, thrown) -> end.accept(causeOf(thrown)));
        } else {
            end.accept(null);
        }
    }

    private static @Nullable Throwable causeOf(@Nullable Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }
}
