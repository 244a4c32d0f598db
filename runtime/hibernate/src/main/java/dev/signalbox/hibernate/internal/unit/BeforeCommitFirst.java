package dev.signalbox.hibernate.internal.unit;

import org.hibernate.HibernateException;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.BeforeCompletionCallback;
import org.hibernate.engine.spi.TransactionCompletionCallbacksImplementor;
import org.hibernate.event.service.spi.EventListenerGroup;
import org.hibernate.event.service.spi.EventListenerGroups;
import org.hibernate.jpa.event.spi.CallbackRegistryConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs {@code BEFORE_COMMIT} receivers before other before-completion callbacks. Envers, Hibernate's own {@code
 * @Audited} and Hibernate Search write in such a callback what has changed, and would miss what receivers write after
 * it.
 *
 * <p>Registers its callback early, before it is known whether there will be others. Where there are none when the
 * transaction completes, {@link TransactionListener} runs the receivers later.
 */
public final class BeforeCommitFirst implements BeforeCompletionCallback {

    private final SharedSessionContractImplementor session;
    private final Runnable receivers;
    private @Nullable Boolean othersListen;
    private boolean registered;
    private boolean first;
    private boolean unregistering;
    private @Nullable RuntimeException failure;

    /**
     * For one session.
     *
     * @param receivers calls them
     */
    BeforeCommitFirst(SharedSessionContractImplementor session, Runnable receivers) {
        this.session = session;
        this.receivers = receivers;
    }

    /** Registers the callback. To be called before others can: before a flush, and before an insert without one. */
    public void register() {
        if (!registered && ownsTransaction()) {
            registered = true;
            first = !callbacks().hasBeforeCompletionCallbacks();
            callbacks().registerCallback(this);
        }
    }

    /** A session that shares the transaction of another session shares its callbacks too. */
    private boolean ownsTransaction() {
        return session.equals(session.getJdbcCoordinator().getJdbcSessionOwner());
    }

    private TransactionCompletionCallbacksImplementor callbacks() {
        return session.getTransactionCompletionCallbacksImplementor();
    }

    @Override
    public void doBeforeTransactionCompletion(SharedSessionContractImplementor owner) {
        registered = false;
        if (unregistering) {
            throw new Unregistered();
        }
        if (callbacks().hasBeforeCompletionCallbacks() || doOthersListen()) {
            callReceivers();
        }
    }

    private void callReceivers() {
        try {
            receivers.run();
        } catch (RuntimeException e) {
            // Hibernate would wrap it.
            failure = e;
        }
    }

    /**
     * Whether other libraries listen to changes. Some of them register with the transaction and not with Hibernate, as
     * Hibernate Search does in JTA.
     */
    private boolean doOthersListen() {
        if (othersListen == null) {
            EventListenerGroups groups = session.getFactory().getEventListenerGroups();
            othersListen = hasOthers(groups.eventListenerGroup_POST_INSERT)
                    || hasOthers(groups.eventListenerGroup_POST_UPDATE)
                    || hasOthers(groups.eventListenerGroup_POST_DELETE);
        }
        return othersListen;
    }

    /** Marks a listener of Signalbox, which registers no callback. */
    public interface OwnListener {}

    /** Whether there are listeners besides Signalbox's and Hibernate's own, which calls the entities' callbacks. */
    @SuppressWarnings("deprecation") // because there are faster ways to call listeners, which is not done here
    private static boolean hasOthers(EventListenerGroup<?> group) {
        for (Object listener : group.listeners()) {
            if (!(listener instanceof OwnListener || listener instanceof CallbackRegistryConsumer)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Throws what a receiver threw. To be called when all callbacks have been called.
     *
     * @throws RuntimeException what a receiver threw
     */
    void rethrow() {
        RuntimeException thrown = failure;
        failure = null;
        if (thrown != null) {
            throw thrown;
        }
    }

    /**
     * Calls the callbacks that others registered for what the receivers wrote: Hibernate would not call them any more.
     *
     * @return whether there were any
     */
    boolean callOthers() {
        if (!ownsTransaction() || !callbacks().hasBeforeCompletionCallbacks()) {
            return false;
        }
        callbacks().beforeTransactionCompletion();
        session.getJdbcCoordinator().executeBatch();
        return true;
    }

    /**
     * Removes the callback after a rollback. Hibernate keeps callbacks then, and warns of them when the session is
     * closed. An exception ends the calls before those of others.
     */
    void unregister() {
        if (!registered || !first) {
            return;
        }
        unregistering = true;
        try {
            callbacks().beforeTransactionCompletion();
        } catch (Unregistered e) {
            // Thrown by this class, to end the calls.
        } finally {
            unregistering = false;
        }
    }

    /** The transaction is over. */
    void forget() {
        failure = null;
    }

    /** Ends Hibernate's calls of callbacks before the commit. */
    private static final class Unregistered extends HibernateException {

        private static final long serialVersionUID = 1L;

        Unregistered() {
            super("Unregistered");
        }
    }
}
