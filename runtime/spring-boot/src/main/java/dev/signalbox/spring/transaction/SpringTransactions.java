package dev.signalbox.spring.transaction;

import dev.signalbox.spi.Transaction;
import dev.signalbox.spi.TransactionBinding;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Finds the transaction of this thread, whichever of Spring's transaction managers it is of.
 *
 * <p>As a listener of those managers it learns that a commit begins: what is sent from then on, as during the flush of
 * the commit, can no longer wait for what comes before it.
 */
final class SpringTransactions implements TransactionBinding, TransactionExecutionListener {

    private final List<Release> releases;

    /**
     * Makes a binding.
     *
     * @param releases asked one after the other when a transaction has completed
     */
    SpringTransactions(List<Release> releases) {
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

    /** Runs work when the transaction that has just completed on this thread holds nothing any more. */
    void whenReleased(Runnable work) {
        for (Release release : releases) {
            if (release.whenReleased(work)) {
                return;
            }
        }
        OutsideTransaction.run(work);
    }
}
