package dev.signalbox.durable.hibernate;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Finds the session of an attempt, where an environment opens it: an {@link
 * dev.signalbox.durable.spi.AttemptTransactions} that is also this. Elsewhere one is opened on the attempt's connection.
 */
@FunctionalInterface
public interface AttemptSessions {

    /**
     * The session of this thread's attempt. It has begun a transaction, which the environment commits, and uses the
     * attempt's connection.
     *
     * @return null if the environment opens none for this factory
     */
    @Nullable
    Session current(SessionFactory factory);
}
