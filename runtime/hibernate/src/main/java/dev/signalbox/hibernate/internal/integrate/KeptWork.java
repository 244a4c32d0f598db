package dev.signalbox.hibernate.internal.integrate;

import java.util.ArrayDeque;
import java.util.Queue;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.resource.transaction.spi.TransactionCoordinator.TransactionDriver;

/** What integrations want to do just before a transaction commits, when its receivers have been called. */
public final class KeptWork {

    private final Queue<Runnable> kept = new ArrayDeque<>();

    void add(Runnable work) {
        kept.add(work);
    }

    /** Runs it, unless the transaction is to roll back. The first exception ends it. */
    public void run(SharedSessionContractImplementor session) {
        TransactionDriver transaction = session.getTransactionCoordinator().getTransactionDriverControl();
        while (!kept.isEmpty() && transaction.isActiveAndNoMarkedForRollback()) {
            kept.remove().run();
        }
    }

    public void clear() {
        kept.clear();
    }
}
