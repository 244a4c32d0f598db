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
 * A {@code ResourceRelease} like that of the module for Spring. Uses the dialect's {@code cleanupTransaction}, because
 * it is the only method that Spring's transaction manager calls after it has unbound everything from the thread.
 */
final class SpringRelease extends HibernateJpaDialect implements ResourceRelease {

    private static final long serialVersionUID = 1L;

    private final transient Map<SharedSessionContract, Queue<Runnable>> kept =
            Collections.synchronizedMap(new WeakHashMap<>());

    /** The transaction data that Spring passes to the clean-up, with the session. */
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
