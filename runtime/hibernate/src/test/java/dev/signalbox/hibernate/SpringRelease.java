package dev.signalbox.hibernate;

import dev.signalbox.hibernate.spi.ResourceRelease;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Map;
import java.util.Queue;
import java.util.WeakHashMap;
import org.hibernate.SharedSessionContract;
import org.hibernate.engine.spi.SessionImplementor;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.TransactionDefinition;

/**
 * What a module for Spring will have: the one thing that Spring's transaction manager calls when it has taken everything
 * from the thread is its dialect's clean-up.
 */
final class SpringRelease extends HibernateJpaDialect implements ResourceRelease {

    private static final long serialVersionUID = 1L;

    private final transient Map<SharedSessionContract, Queue<Runnable>> kept =
            Collections.synchronizedMap(new WeakHashMap<>());

    /** What Spring begins and cleans up, and with which session. */
    private record Begun(
            SessionImplementor session, @Nullable Object data) {}

    @Override
    public Object beginTransaction(EntityManager entityManager, TransactionDefinition definition)
            throws PersistenceException, SQLException {
        SessionImplementor session = entityManager.unwrap(SessionImplementor.class);
        Begun begun = new Begun(session, super.beginTransaction(entityManager, definition));
        kept.put(session, new ArrayDeque<>());
        return begun;
    }

    @Override
    public boolean whenReleased(SharedSessionContract session, Runnable work) {
        Queue<Runnable> works = kept.get(session);
        return works != null && works.add(work);
    }

    @Override
    public void cleanupTransaction(@Nullable Object transactionData) {
        if (transactionData instanceof Begun begun) {
            super.cleanupTransaction(begun.data());
            Queue<Runnable> works = kept.remove(begun.session());
            if (works != null) {
                works.forEach(Runnable::run);
            }
        }
    }
}
