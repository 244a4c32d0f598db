package dev.signalbox.durable.hibernate;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/**
 * Says in which session's transaction the application sends signals of its own, where neither a framework nor JTA knows it:
 *
 * <pre>{@code
 * SendingSession.run(entityManager, () -> Signals.send(new PizzaDone(pizza)));
 * }</pre>
 *
 * <p>Model signals, and what receivers send, are in their session's transaction anyway.
 */
public final class SendingSession {

    private static final ThreadLocal<@Nullable EntityManager> CURRENT = new ThreadLocal<>();

    private SendingSession() {}

    /** Runs work whose durable receivers are recorded in the transaction of an entity manager, by its connection. */
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

    /** The entity manager in whose transaction this thread sends; null if it was not said. */
    public static @Nullable EntityManager current() {
        return CURRENT.get();
    }
}
