package dev.signalbox.hibernate.internal.integrate;

import java.util.function.Supplier;
import org.hibernate.SharedSessionContract;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;

/**
 * The session whose receivers this thread calls, for integrations that write with its connection. Scopes nest: a receiver
 * may use another session.
 */
public final class SessionScope implements AutoCloseable {

    private static final ThreadLocal<@Nullable SessionScope> CURRENT = new ThreadLocal<>();

    private final @Nullable SessionScope outer = CURRENT.get();
    private final Supplier<? extends SharedSessionContract> session;

    /** What waits until the receivers have been called; null unless the transaction commits. */
    private final @Nullable KeptWork beforeCommit;

    private SessionScope(Supplier<? extends SharedSessionContract> session, @Nullable KeptWork beforeCommit) {
        this.session = session;
        this.beforeCommit = beforeCommit;
        CURRENT.set(this);
    }

    /** Receivers of a session, which it opens when it is asked for, are about to be called. */
    public static SessionScope of(Supplier<? extends SharedSessionContract> session) {
        return new SessionScope(session, null);
    }

    /**
     * Receivers of a session are about to be called.
     *
     * @param beforeCommit keeps work until its transaction commits; null if that does not commit at present
     */
    public static SessionScope of(SharedSessionContract session, @Nullable KeptWork beforeCommit) {
        return new SessionScope(() -> session, beforeCommit);
    }

    /** The innermost scope of this thread. */
    public static @Nullable SessionScope current() {
        return CURRENT.get();
    }

    public SharedSessionContract session() {
        return session.get();
    }

    /**
     * Keeps work until the transaction of this session commits, if that has begun.
     *
     * @return false if it does not commit at present; then the work is not kept
     */
    public boolean keepUntilCommit(Runnable work) {
        for (SessionScope scope = this; scope != null; scope = scope.outer) {
            if (scope.beforeCommit != null && sharesTransactionWith(scope)) {
                scope.beforeCommit.add(work);
                return true;
            }
        }
        return false;
    }

    private boolean sharesTransactionWith(SessionScope other) {
        return this == other || coordinator().equals(other.coordinator());
    }

    private Object coordinator() {
        return ((SharedSessionContractImplementor) session()).getTransactionCoordinator();
    }

    @Override
    public void close() {
        // Null, and not removed: the thread keeps a place without a value, and the next scope need not make one.
        CURRENT.set(outer);
    }
}
