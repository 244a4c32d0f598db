package dev.signalbox.spring.observation;

import dev.signalbox.Signal;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a value, such as the start time, for each running call on a thread.
 *
 * @param <T> the value
 */
public final class CallsUnderWay<T> {

    /**
     * The innermost call, in an array that stays with the thread. An array keeps no class of Signalbox alive, and it is
     * allocated only once.
     */
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
     * The receiver has returned or thrown. Forgets inner calls that never left, for instance because the stack
     * overflowed.
     *
     * @return the value of the call, or null if it never entered
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

    @SuppressWarnings("unchecked") // only calls are put there
    private @Nullable Call<T> call(@Nullable Object[] held) {
        return (Call<T>) held[0];
    }

    /**
     * Reports the end of a call. If the receiver returns a stage, the call ends when the stage is complete.
     *
     * @param answer what the receiver returned
     * @param end gets the exception with which the call failed, or null
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
