package dev.signalbox.internal.plan;

import dev.signalbox.Failure;
import dev.signalbox.ReceiverException;
import dev.signalbox.Signal;
import dev.signalbox.internal.Log;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;

/** Handles the exceptions of receivers. */
public record FailureHandler(Consumer<Failure> handling) {

    /** Handles a failure by logging it. */
    public static void log(String receiver, Signal signal, Throwable thrown) {
        Log.LOGGER.log(
                Level.ERROR, "Receiver " + receiver + " of " + signal.getClass().getName() + " failed", thrown);
    }

    /** Handles an exception that no caller catches. */
    @SuppressWarnings("ReferenceEquality") // it may be rethrown, and an exception cannot suppress itself
    Failure handle(String receiver, Signal signal, Throwable exception) {
        keepInterruption(exception);
        Failure failure = new Failure(receiver, signal, exception);
        try {
            handling.accept(failure);
        } catch (RuntimeException e) {
            if (e != exception) {
                e.addSuppressed(exception);
            }
            log(receiver, signal, e);
        }
        return failure;
    }

    /**
     * The exception for the caller: the same one if it is unchecked, else a {@link ReceiverException} with it as the
     * cause.
     */
    public static RuntimeException unchecked(String receiver, Signal signal, Exception exception) {
        if (exception instanceof RuntimeException unchecked) {
            return unchecked;
        }
        keepInterruption(exception);
        return new ReceiverException(receiver, signal, exception);
    }

    /**
     * Sets the interrupt flag again. Code that throws an {@link InterruptedException} has cleared the flag, and the
     * caller may not see the exception.
     */
    private static void keepInterruption(Throwable exception) {
        if (exception instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
    }
}
