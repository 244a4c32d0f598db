package dev.signalbox.durable.hibernate;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/**
 * Says in which session's transaction the application sends its own signals. Not needed if a framework or JTA knows the
 * transaction:
 *
 * <pre>{@code
 * SendingSession.run(entityManager, () -> Signals.send(new PizzaDone(pizza)));
 * }</pre>
 *
 * <p>Not needed for model signals and for signals that receivers send: Signalbox knows their session.
 */
public final class SendingSession {

    private static final ThreadLocal<@Nullable EntityManager> CURRENT = new ThreadLocal<>();

    private SendingSession() {}

    /** Runs work. Calls of durable receivers are recorded in the entity manager's transaction, by its connection. */
    public static void run(EntityManager entityManager, Runnable work) {
        EntityManager before = CURRENT.get();
        CURRENT.set(entityManager);
        try {
            work.run();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /** The entity manager that {@link #run} was given on this thread; null if there is none. */
    public static @Nullable EntityManager current() {
        return CURRENT.get();
    }
}
