package dev.signalbox.spi;

import dev.signalbox.Phase;

/** A transaction under way. */
@FunctionalInterface
public interface Transaction {

    /**
     * Keeps work for a phase of this transaction. Work of one phase runs in the order in which it was kept. Work that
     * is kept while its phase runs is run too.
     *
     * @param phase any but {@link Phase#NOW}
     * @param work throws only for {@link Phase#BEFORE_COMMIT}, and the transaction must then roll back
     */
    void at(Phase phase, Runnable work);
}
