package dev.signalbox.spring.transaction;

import dev.signalbox.spi.Transaction;
import dev.signalbox.spi.TransactionBinding;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Finds the transaction of this thread, for any of Spring's transaction managers.
 *
 * <p>It is also a {@code TransactionExecutionListener}, so it knows when a commit begins. After that, for instance in
 * the flush of the commit, {@code BEFORE_COMMIT} receivers are called at once.
 */
final class SpringTransactions implements TransactionBinding, TransactionExecutionListener {

    private final List<ConnectionRelease> releases;

    /**
     * Makes a binding.
     *
     * @param releases asked in this order when a transaction has completed
     */
    SpringTransactions(List<ConnectionRelease> releases) {
        this.releases = releases;
    }

    @Override
    public @Nullable Transaction current() {
        return isInTransaction() ? bound() : null;
    }

    private static boolean isInTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive();
    }

    private SpringTransaction bound() {
        SpringTransaction known = (SpringTransaction) TransactionSynchronizationManager.getResource(this);
        if (known != null) {
            return known;
        }
        SpringTransaction transaction = new SpringTransaction(this);
        transaction.bind();
        TransactionSynchronizationManager.registerSynchronization(transaction);
        return transaction;
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        if (transaction.isNewTransaction() && isInTransaction()) {
            bound().beginCommit();
        }
    }

    /** Runs work when the transaction that has just completed on this thread has given its connection back. */
    void whenReleased(Runnable work) {
        for (ConnectionRelease release : releases) {
            if (release.whenReleased(work)) {
                return;
            }
        }
        OutsideTransaction.run(work);
    }
}
