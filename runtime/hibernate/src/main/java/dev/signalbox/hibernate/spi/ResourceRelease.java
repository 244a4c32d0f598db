package dev.signalbox.hibernate.spi;

import org.hibernate.SharedSessionContract;

/**
 * Knows when a completed transaction has released its resources. For environments that bind an entity manager or a
 * connection to the thread and unbind it only after Hibernate's commit. Before the unbinding, a new transaction on this
 * thread would join the completed one, and what the new one writes would be lost.
 *
 * <p>Belongs to a session factory: see {@code SignalboxSettings.RESOURCE_RELEASE}. Must be safe for use by several
 * threads.
 */
@FunctionalInterface
public interface ResourceRelease {

    /**
     * Keeps work until a completed transaction is unbound from this thread. Must run it before the call returns that
     * completed the transaction. All work for one transaction runs once, on this thread, in the order in which it was
     * added. The work may use its own transactions and throws no exceptions. If the session still holds its connection,
     * the work gives it back to the pool.
     *
     * @param session the session whose transaction has just been committed or rolled back; it may be closed when the
     *     work runs
     * @return false if the environment does not hold this transaction; the caller then runs the work itself, at once
     */
    boolean whenReleased(SharedSessionContract session, Runnable work);
}
