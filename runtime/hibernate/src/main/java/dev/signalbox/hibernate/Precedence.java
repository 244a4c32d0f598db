package dev.signalbox.hibernate;

import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.BeforeCompletionCallback;
import org.hibernate.event.service.spi.EventListenerGroup;
import org.hibernate.event.service.spi.EventListenerGroups;
import org.hibernate.jpa.event.spi.CallbackRegistryConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Has the receivers before a commit called before whatever else waits for it. What keeps revisions, say, writes once what
 * has changed, and would not notice what receivers write afterwards.
 *
 * <p>Whoever does that hears of changes, as {@link ChangeRecorder} does. Where nobody else does, nothing is claimed:
 * Hibernate would warn after each rollback that something still waits for the commit.
 */
final class Precedence implements BeforeCompletionCallback {

    private final UnitOfWork unit;
    private @Nullable Boolean needed;
    private boolean claimed;
    private @Nullable RuntimeException failure;

    Precedence(UnitOfWork unit) {
        this.unit = unit;
    }

    /** To be called before others can: before a flush and before what an insert without one is told to others. */
    void claim(SharedSessionContractImplementor session) {
        if (!claimed
                && isNeeded(session)
                && session.equals(session.getJdbcCoordinator().getJdbcSessionOwner())) {
            claimed = true;
            session.getTransactionCompletionCallbacks().registerCallback(this);
        }
    }

    private boolean isNeeded(SharedSessionContractImplementor session) {
        if (needed == null) {
            EventListenerGroups groups = session.getFactory().getEventListenerGroups();
            needed = hasOthers(groups.eventListenerGroup_POST_INSERT)
                    || hasOthers(groups.eventListenerGroup_POST_UPDATE)
                    || hasOthers(groups.eventListenerGroup_POST_DELETE);
        }
        return needed;
    }

    /** Beside our own listener and Hibernate's, which calls the entities' callbacks. */
    @SuppressWarnings("deprecation") // because there are faster ways to call listeners, which is not done here
    private static boolean hasOthers(EventListenerGroup<?> group) {
        for (Object listener : group.listeners()) {
            if (!(listener instanceof ChangeRecorder || listener instanceof CallbackRegistryConsumer)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void doBeforeTransactionCompletion(SharedSessionContractImplementor session) {
        claimed = false;
        try {
            unit.beforeCompletion();
        } catch (RuntimeException e) {
            // Hibernate would wrap it.
            failure = e;
        }
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

    /** The transaction is over, however far it came. What was claimed stays: Hibernate keeps it for the next one. */
    void forget() {
        failure = null;
    }
}
