package dev.signalbox.spring.transaction;

import java.util.ArrayDeque;
import java.util.Queue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Spring's {@code JdbcTransactionManager}, which also runs work when it has given the connection back. Spring has no
 * callback for this: it calls synchronizations earlier.
 */
public final class ReleasingJdbcTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    public ReleasingJdbcTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    /** Keeps work until the completing transaction of this thread has given its connection back. */
    public static boolean whenReleased(Runnable work) {
        for (Object resource :
                TransactionSynchronizationManager.getResourceMap().values()) {
            if (resource instanceof Kept kept && kept.completing) {
                return kept.works.add(work);
            }
        }
        return false;
    }

    /** The work that a transaction keeps. Bound to the thread, as its connection is. */
    private static final class Kept {
        final Queue<Runnable> works = new ArrayDeque<>();
        boolean completing;
    }

    private record Suspended(Object resources, Object kept) {}

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        TransactionSynchronizationManager.bindResource(this, new Kept());
    }

    @Override
    protected Object doSuspend(Object transaction) {
        Object kept = TransactionSynchronizationManager.unbindResource(this);
        return new Suspended(super.doSuspend(transaction), kept);
    }

    @Override
    protected void doResume(@Nullable Object transaction, Object suspendedResources) {
        Suspended suspended = (Suspended) suspendedResources;
        super.doResume(transaction, suspended.resources());
        TransactionSynchronizationManager.bindResource(this, suspended.kept());
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        complete();
        super.doCommit(status);
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        complete();
        super.doRollback(status);
    }

    private void complete() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Kept kept) {
            kept.completing = true;
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        Object resource = TransactionSynchronizationManager.unbindResourceIfPossible(this);
        super.doCleanupAfterCompletion(transaction);
        if (resource instanceof Kept kept) {
            kept.works.forEach(Runnable::run);
        }
    }
}
