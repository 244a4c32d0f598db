package dev.signalbox.spring.transaction;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs work as if this thread were in no transaction, although a completed one is still bound to it. Otherwise a new
 * transaction would join the completed one, and its writes would be lost. The completed one still holds its connection.
 */
final class OutsideTransaction {

    private OutsideTransaction() {}

    static void run(Runnable work) {
        Map<Object, Object> resources = Map.copyOf(TransactionSynchronizationManager.getResourceMap());
        Bound bound = Bound.take();
        resources.keySet().forEach(TransactionSynchronizationManager::unbindResourceIfPossible);
        try {
            work.run();
        } finally {
            resources.forEach(TransactionSynchronizationManager::bindResource);
            bound.restore();
        }
    }

    /** The state of a transaction that Spring binds to the thread, without resources. */
    private record Bound(
            boolean active,
            @Nullable String name,
            boolean readOnly,
            @Nullable Integer isolation) {

        static Bound take() {
            Bound bound = new Bound(
                    TransactionSynchronizationManager.isActualTransactionActive(),
                    TransactionSynchronizationManager.getCurrentTransactionName(),
                    TransactionSynchronizationManager.isCurrentTransactionReadOnly(),
                    TransactionSynchronizationManager.getCurrentTransactionIsolationLevel());
            new Bound(false, null, false, null).restore();
            return bound;
        }

        void restore() {
            TransactionSynchronizationManager.setActualTransactionActive(active);
            TransactionSynchronizationManager.setCurrentTransactionName(name);
            TransactionSynchronizationManager.setCurrentTransactionReadOnly(readOnly);
            TransactionSynchronizationManager.setCurrentTransactionIsolationLevel(isolation);
        }
    }
}
