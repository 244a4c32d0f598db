package dev.signalbox.hibernate.internal.compare;

import org.hibernate.FlushMode;
import org.hibernate.engine.spi.ActionQueue;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.PersistenceContext;
import org.hibernate.engine.spi.Status;
import org.hibernate.event.spi.EventSource;

/** Answers what a session can do at this moment. */
public final class SessionState {

    private SessionState() {}

    /** Whether receivers can use it as application code does: Hibernate is neither flushing nor cascading. */
    public static boolean isAtRest(EventSource session) {
        PersistenceContext context = session.getPersistenceContextInternal();
        return !context.isFlushing() && context.getCascadeLevel() == 0;
    }

    /** The number of rows that the session will insert and update, or is inserting and updating now. */
    public static int queuedRows(EventSource session) {
        ActionQueue queue = session.getActionQueue();
        return queue.numberOfInsertions() + queue.numberOfUpdates();
    }

    /** Whether its queries flush first. */
    public static boolean flushesForQueries(EventSource session) {
        FlushMode mode = session.getHibernateFlushMode();
        return (mode == FlushMode.AUTO || mode == FlushMode.ALWAYS) && isAtRest(session);
    }

    /**
     * Whether a flush may save collections of a managed instance. It may even if the instance's own row is read-only.
     */
    public static boolean savesCollections(EntityEntry entry) {
        Status status = entry.getStatus();
        return (status == Status.MANAGED || status == Status.READ_ONLY)
                && entry.getPersister().hasCollections();
    }
}
