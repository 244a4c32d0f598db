package dev.signalbox.spring.jpa;

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
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.ConnectionHandle;
import org.springframework.orm.jpa.JpaDialect;
import org.springframework.transaction.TransactionDefinition;

/**
 * Runs work when Spring has unbound a completed transaction from its thread. Wraps the dialect of a persistence unit,
 * because {@code cleanupTransaction} is the only method that Spring's {@code JpaTransactionManager} calls after that.
 */
final class ReleasingJpaDialect implements JpaDialect, ResourceRelease {

    private final JpaDialect dialect;
    private final Map<SharedSessionContract, Queue<Runnable>> kept = Collections.synchronizedMap(new WeakHashMap<>());

    ReleasingJpaDialect(JpaDialect dialect) {
        this.dialect = dialect;
    }

    /** The object that the wrapped dialect returned when Spring began a transaction, and the session. */
    private record Begun(
            SessionImplementor session, @Nullable Object data) {}

    @Override
    public Object beginTransaction(EntityManager entityManager, TransactionDefinition definition) throws SQLException {
        Object data = dialect.beginTransaction(entityManager, definition);
        SessionImplementor session = entityManager.unwrap(SessionImplementor.class);
        kept.put(session, new ArrayDeque<>());
        return new Begun(session, data);
    }

    @Override
    public boolean whenReleased(SharedSessionContract session, Runnable work) {
        Queue<Runnable> works = kept.get(session);
        return works != null && works.add(work);
    }

    @Override
    public void cleanupTransaction(@Nullable Object transactionData) {
        if (!(transactionData instanceof Begun begun)) {
            dialect.cleanupTransaction(transactionData);
            return;
        }
        Queue<Runnable> works = kept.remove(begun.session());
        try {
            dialect.cleanupTransaction(begun.data());
        } finally {
            if (works != null) {
                works.forEach(Runnable::run);
            }
        }
    }

    @Override
    public @Nullable Object prepareTransaction(EntityManager entityManager, boolean readOnly, @Nullable String name)
            throws PersistenceException {
        return dialect.prepareTransaction(entityManager, readOnly, name);
    }

    @Override
    public @Nullable ConnectionHandle getJdbcConnection(EntityManager entityManager, boolean readOnly)
            throws SQLException {
        return dialect.getJdbcConnection(entityManager, readOnly);
    }

    @Override
    public void releaseJdbcConnection(ConnectionHandle connection, EntityManager entityManager) throws SQLException {
        dialect.releaseJdbcConnection(connection, entityManager);
    }

    @Override
    public @Nullable DataAccessException translateExceptionIfPossible(RuntimeException exception) {
        return dialect.translateExceptionIfPossible(exception);
    }
}
