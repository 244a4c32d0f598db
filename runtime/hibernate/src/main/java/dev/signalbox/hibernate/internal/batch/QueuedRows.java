package dev.signalbox.hibernate.internal.batch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.hibernate.engine.jdbc.batch.spi.Batch;
import org.hibernate.engine.jdbc.batch.spi.BatchBuilder;
import org.hibernate.engine.jdbc.batch.spi.BatchKey;
import org.hibernate.engine.jdbc.mutation.group.PreparedStatementGroup;
import org.hibernate.engine.jdbc.spi.JdbcCoordinator;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.EventSource;
import org.jspecify.annotations.Nullable;

/**
 * Replaces Hibernate's builder of JDBC batches, to know the batches of stateless sessions. When Hibernate reports that
 * such a session has inserted a row, the row may only be queued in a batch. Batches of other sessions do not matter,
 * because a flush executes what it queues. Safe for use by several threads.
 */
public final class QueuedRows implements BatchBuilder {

    private static final long serialVersionUID = 1L;

    private final transient BatchBuilder builder;
    private final transient Map<JdbcCoordinator, WatchedBatch> batches = new ConcurrentHashMap<>();

    public QueuedRows(BatchBuilder builder) {
        this.builder = builder;
    }

    @Override
    public Batch buildBatch(
            BatchKey key,
            @Nullable Integer size,
            Supplier<PreparedStatementGroup> statements,
            JdbcCoordinator coordinator) {
        Batch batch = builder.buildBatch(key, size, statements, coordinator);
        if (isFlushing(coordinator)) {
            return batch;
        }
        WatchedBatch watched = new WatchedBatch(batch, ended -> batches.remove(coordinator, ended));
        batches.put(coordinator, watched);
        return watched;
    }

    /**
     * Whether the session flushes. Sessions that share a connection also share the batches of the session that owns it.
     */
    private static boolean isFlushing(JdbcCoordinator coordinator) {
        return coordinator.getJdbcSessionOwner() instanceof EventSource owner
                && owner.getPersistenceContextInternal().isFlushing();
    }

    /**
     * Runs an action when all rows that a session has queued are written. If there are none, runs it now; if writing
     * them fails, never.
     */
    public static void whenWritten(SharedSessionContractImplementor session, Runnable action) {
        JdbcCoordinator coordinator = session.getJdbcCoordinator();
        BatchBuilder builder =
                coordinator.getJdbcSessionOwner().getJdbcSessionContext().getBatchBuilder();
        WatchedBatch batch = builder instanceof QueuedRows queued ? queued.batches.get(coordinator) : null;
        if (batch == null || !batch.isQueuing()) {
            action.run();
        } else {
            batch.add(() -> runUnbatched(coordinator, action));
        }
    }

    /** Runs an action whose rows must not be queued, because Hibernate is about to end the batch. */
    private static void runUnbatched(JdbcCoordinator coordinator, Runnable action) {
        if (coordinator.getJdbcSessionOwner() instanceof SharedSessionContractImplementor owner) {
            Integer size = owner.getJdbcBatchSize();
            owner.setJdbcBatchSize(1);
            try {
                action.run();
            } finally {
                owner.setJdbcBatchSize(size);
            }
        } else {
            action.run();
        }
    }
}
