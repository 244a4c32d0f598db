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
 * Has the receivers before a commit called before whatever else waits for it: Envers, Hibernate's own {@code @Audited} and
 * Hibernate Search write then what has changed, and would not notice what receivers write afterwards.
 *
 * <p>Claims the first place among Hibernate's callbacks before it is known whether there will be others. Where there are
 * none when the transaction completes, the receivers are called later, by {@link TransactionListener}.
 */
public final class BeforeCommitFirst implements BeforeCompletionCallback {

    private final SharedSessionContractImplementor session;
    private final Runnable receivers;
    private @Nullable Boolean othersListen;
    private boolean claimed;
    private boolean first;
    private boolean withdrawing;
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

    /** To be called before others can register: before a flush, and before an insert without one. */
    public void claim() {
        if (!claimed && ownsTransaction()) {
            claimed = true;
            first = !callbacks().hasBeforeCompletionCallbacks();
            callbacks().registerCallback(this);
        }
    }

    /** One that shares the transaction of another session shares its callbacks too. */
    private boolean ownsTransaction() {
        return session.equals(session.getJdbcCoordinator().getJdbcSessionOwner());
    }

    private TransactionCompletionCallbacksImplementor callbacks() {
        return session.getTransactionCompletionCallbacksImplementor();
    }

    @Override
    public void doBeforeTransactionCompletion(SharedSessionContractImplementor owner) {
        claimed = false;
        if (withdrawing) {
            throw new Withdrawn();
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

    /** Some register with the transaction instead, as Hibernate Search does in JTA. */
    private boolean doOthersListen() {
        if (othersListen == null) {
            EventListenerGroups groups = session.getFactory().getEventListenerGroups();
            othersListen = hasOthers(groups.eventListenerGroup_POST_INSERT)
                    || hasOthers(groups.eventListenerGroup_POST_UPDATE)
                    || hasOthers(groups.eventListenerGroup_POST_DELETE);
        }
        return othersListen;
    }

    /** Marks a listener of ours, which waits for no commit. */
    public interface OwnListener {}

    /** Beside our own listener and Hibernate's, which calls the entities' callbacks. */
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
     * To be called when all that waited for the commit has been called.
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
     * Lets others do their part for what the receivers wrote after that: Hibernate would not call them any more.
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
     * The transaction is rolled back. Hibernate keeps callbacks then, and warns of them when the session is closed. An
     * exception keeps it from calling those of others.
     */
    void withdraw() {
        if (!claimed || !first) {
            return;
        }
        withdrawing = true;
        try {
            callbacks().beforeTransactionCompletion();
        } catch (Withdrawn e) {
            // As it should.
        } finally {
            withdrawing = false;
        }
    }

    /** The transaction is over, however far it came. */
    void forget() {
        failure = null;
    }

    /** Ends the calls of callbacks before the commit. */
    private static final class Withdrawn extends HibernateException {

        private static final long serialVersionUID = 1L;

        Withdrawn() {
            super("Withdrawn");
        }
    }
}
