package dev.signalbox.durable.hibernate;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Finds the session of an attempt, if a framework opens it. The framework's
 * {@link dev.signalbox.durable.spi.AttemptTransactions} implements this interface, too. Otherwise Signalbox opens a
 * session on the attempt's connection.
 */
@FunctionalInterface
public interface AttemptSessions {

    /**
     * The session of this thread's attempt. The session uses the attempt's connection. It has begun a transaction,
     * which the framework commits.
     *
     * @return null if the framework opens no session of this factory
     */
    @Nullable
    Session current(SessionFactory factory);
}
