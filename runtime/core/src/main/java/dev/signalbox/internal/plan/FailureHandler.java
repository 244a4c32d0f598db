package dev.signalbox.internal.plan;

import dev.signalbox.Failure;
import dev.signalbox.ReceiverException;
import dev.signalbox.Signal;
import dev.signalbox.internal.Log;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;

/** What becomes of the exceptions of receivers. */
public record FailureHandler(Consumer<Failure> handling) {

    /** Handles a failure by logging it. */
    public static void log(String receiver, Signal signal, Throwable thrown) {
        Log.LOGGER.log(
                Level.ERROR, "Receiver " + receiver + " of " + signal.getClass().getName() + " failed", thrown);
    }

    /** Handles an exception that nobody will catch. */
    @SuppressWarnings("ReferenceEquality") // it may rethrow, and an exception cannot suppress itself
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

    /** An exception as it reaches the sender. */
    public static RuntimeException unchecked(String receiver, Signal signal, Exception exception) {
        if (exception instanceof RuntimeException unchecked) {
            return unchecked;
        }
        keepInterruption(exception);
        return new ReceiverException(receiver, signal, exception);
    }

    /** Whoever threw it has cleared the thread's flag, and nobody will see that it was this exception. */
    private static void keepInterruption(Throwable exception) {
        if (exception instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
    }
}
