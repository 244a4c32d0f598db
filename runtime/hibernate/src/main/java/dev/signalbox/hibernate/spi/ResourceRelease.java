package dev.signalbox.hibernate.spi;

import org.hibernate.SharedSessionContract;

/**
 * Knows when a completed transaction has released its resources. For environments that bind an entity manager or a
 * connection to the thread and unbind it only after Hibernate's commit. Until then, code that starts a transaction on
 * this thread would join the finished one, and what it writes would be lost.
 *
 * <p>Belongs to a session factory: see {@code SignalboxSettings.RESOURCE_RELEASE}. Called by any thread.
 */
@FunctionalInterface
public interface ResourceRelease {

    /**
     * Keeps work until a completed transaction is unbound from this thread, but not longer than until the call returns
     * that completed it. The work for one transaction runs once, on this thread, in the order in which it was kept. It
     * may use transactions of its own, throws no exceptions, and gives the session's connection back to the pool if
     * the session still holds it.
     *
     * @param session whose transaction has just been committed or rolled back; it may be closed when the work runs
     * @return false if nothing else holds this transaction, so that the work is due at once; it is then not kept
     */
    boolean whenReleased(SharedSessionContract session, Runnable work);
}
