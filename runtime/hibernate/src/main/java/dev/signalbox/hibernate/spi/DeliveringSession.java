package dev.signalbox.hibernate.spi;

import dev.signalbox.hibernate.internal.integrate.SessionScope;
import org.hibernate.SharedSessionContract;
import org.jspecify.annotations.Nullable;

/** The session whose receivers this thread calls, for integrations that write with its connection. */
public final class DeliveringSession {

    private DeliveringSession() {}

    /**
     * The session of the model signal that this thread's innermost receiver hears: the {@code using} of the signal, or the
     * stateless session. In a phase after the transaction that is the receiver's own session, which this opens.
     *
     * @return null if no receiver of a model signal is called
     */
    public static @Nullable SharedSessionContract current() {
        SessionScope scope = SessionScope.current();
        return scope == null ? null : scope.session();
    }

    /**
     * Keeps work until all {@code BEFORE_COMMIT} receivers of the {@linkplain #current session} have been called, and what
     * they wrote is flushed. Then it runs just before the commit, unless the transaction is to roll back. What it throws
     * makes the transaction roll back.
     *
     * @return false if the transaction does not commit at present; then the work is not kept
     */
    public static boolean keepUntilCommit(Runnable work) {
        SessionScope scope = SessionScope.current();
        return scope != null && scope.keepUntilCommit(work);
    }
}
