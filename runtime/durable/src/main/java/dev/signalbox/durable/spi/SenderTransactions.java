package dev.signalbox.durable.spi;

import dev.signalbox.Signal;
import org.jspecify.annotations.Nullable;

/** Finds the transaction in which this thread sends a signal. Called by several threads. */
@FunctionalInterface
public interface SenderTransactions {

    /**
     * The transaction in which this thread sends the signal.
     *
     * @return always the same object for one transaction. Null if this does not know one: then others are asked, and if
     *     none knows one, the calls are recorded in a transaction of their own
     */
    @Nullable
    SenderTransaction current(Signal signal);
}
