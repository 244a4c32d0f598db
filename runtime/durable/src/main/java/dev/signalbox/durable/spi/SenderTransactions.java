package dev.signalbox.durable.spi;

import dev.signalbox.Signal;
import org.jspecify.annotations.Nullable;

/** Finds the transaction in which this thread sends a signal. Called by several threads. */
@FunctionalInterface
public interface SenderTransactions {

    /**
     * The transaction in which this thread sends the signal.
     *
     * @return null if this knows of none: then others are asked, and if there is none at all, the calls are recorded in a
     *     transaction of their own. Always the same object for one transaction
     */
    @Nullable
    SenderTransaction current(Signal signal);
}
