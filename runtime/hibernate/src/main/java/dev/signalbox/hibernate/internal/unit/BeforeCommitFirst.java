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
 * @Audited} and Hibernate Search write the changes in such a callback. They would miss what receivers write after it.
 *
 * <p>Registers its callback early, before it is known whether there will be others. If there are no others when the
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
     * Makes one for a session.
     *
     * @param receivers calls the receivers
     */
    BeforeCommitFirst(SharedSessionContractImplementor session, Runnable receivers) {
        this.session = session;
        this.receivers = receivers;
    }

    /**
     * Registers the callback. Called before other libraries can register theirs: before a flush, and before an insert
     * without a flush.
     */
    public void register() {
        if (!registered && ownsTransaction()) {
            registered = true;
            first = !callbacks().hasBeforeCompletionCallbacks();
            callbacks().registerCallback(this);
        }
    }

    /** False for a session that shares the transaction of another session, because it shares the callbacks, too. */
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
            // Not thrown here, because Hibernate would wrap it.
            failure = e;
        }
    }

    /**
     * Whether other libraries listen to changes. Needed for libraries that register with the transaction and not with
     * Hibernate, such as Hibernate Search in JTA.
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

    /** Marks a listener of Signalbox. It registers no callback. */
    public interface OwnListener {}

    /** Whether there are listeners other than Signalbox's and Hibernate's own, which calls the entities' callbacks. */
    @SuppressWarnings("deprecation") // deprecated as a slow way to call listeners; this calls none
    private static boolean hasOthers(EventListenerGroup<?> group) {
        for (Object listener : group.listeners()) {
            if (!(listener instanceof OwnListener || listener instanceof CallbackRegistryConsumer)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Throws what a receiver threw. Called after all callbacks were called.
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
     * Calls the callbacks that other libraries registered while the receivers wrote, because Hibernate would no longer
     * call them.
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
     * Removes the callback after a rollback. Hibernate would keep it and log a warning when the session is closed.
     * Hibernate removes the callback when it calls it; the callback then throws, so that the callbacks of others are
     * not called.
     */
    void unregister() {
        if (!registered || !first) {
            return;
        }
        unregistering = true;
        try {
            callbacks().beforeTransactionCompletion();
        } catch (Unregistered e) {
            // This class threw it, to end the calls.
        } finally {
            unregistering = false;
        }
    }

    /** The transaction has ended. */
    void forget() {
        failure = null;
    }

    /** Ends Hibernate's calls of before-completion callbacks. */
    private static final class Unregistered extends HibernateException {

        private static final long serialVersionUID = 1L;

        Unregistered() {
            super("Unregistered");
        }
    }
}
