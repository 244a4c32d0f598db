package dev.signalbox.hibernate;

import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.BeforeCompletionCallback;
import org.jspecify.annotations.Nullable;

/**
 * Has the receivers before a commit called before whatever else waits for it. What keeps revisions, say, writes once what
 * has changed, and would not notice what receivers write afterwards.
 */
final class Precedence implements BeforeCompletionCallback {

    private final UnitOfWork unit;
    private boolean claimed;
    private @Nullable RuntimeException failure;

    Precedence(UnitOfWork unit) {
        this.unit = unit;
    }

    /** To be called before others can: before a flush and before what an insert without one is told to others. */
    void claim(SharedSessionContractImplementor session) {
        if (!claimed && session.equals(session.getJdbcCoordinator().getJdbcSessionOwner())) {
            claimed = true;
            session.getTransactionCompletionCallbacks().registerCallback(this);
        }
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
