package dev.signalbox.spi;

import dev.signalbox.Phase;

/** A transaction under way. */
@FunctionalInterface
public interface Transaction {

    /**
     * Keeps work for a phase of this transaction. Work of one phase runs in the order in which it was added. Work that
     * is added for a phase while this phase runs is run, too.
     *
     * @param phase any but {@link Phase#NOW}
     * @param work may throw only in {@link Phase#BEFORE_COMMIT}; the transaction must then roll back
     */
    void at(Phase phase, Runnable work);
}
