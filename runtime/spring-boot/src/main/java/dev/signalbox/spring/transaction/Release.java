package dev.signalbox.spring.transaction;

/** Knows when a completed transaction has let go of its resources, whichever manager it was of. Safe for several threads. */
@FunctionalInterface
public interface Release {

    /**
     * Keeps work until this thread's transaction, which has completed, has given its connection back, and not longer than
     * until the call returns that completed it.
     *
     * @param work runs once, on this thread; throws nothing
     * @return false if this does not know the transaction; the work is then not kept
     */
    boolean whenReleased(Runnable work);
}
