package dev.signalbox.spi;

import org.jspecify.annotations.Nullable;

/** Tells the dispatcher the transaction of the calling thread. */
@FunctionalInterface
public interface TransactionBinding {

    /** The calling thread's transaction, or null if there is none. */
    @Nullable
    Transaction current();
}
