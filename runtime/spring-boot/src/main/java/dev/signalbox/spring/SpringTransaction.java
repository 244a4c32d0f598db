package dev.signalbox.spring;

import dev.signalbox.Phase;
import dev.signalbox.spi.Transaction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What one transaction keeps for its later phases. Bound to the thread as long as the transaction is. */
final class SpringTransaction implements Transaction, TransactionSynchronization {

    private static final System.Logger LOG = System.getLogger("dev.signalbox");

    private final SpringTransactions transactions;
    private final Queue<Runnable> beforeCommit = new ArrayDeque<>();
    private final Map<Phase, List<Runnable>> afterwards = new EnumMap<>(Phase.class);
    private boolean committing;

    SpringTransaction(SpringTransactions transactions) {
        this.transactions = transactions;
    }

    void bind() {
        TransactionSynchronizationManager.bindResource(transactions, this);
    }

    private void unbind() {
        TransactionSynchronizationManager.unbindResourceIfPossible(transactions);
    }

    @Override
    public void at(Phase phase, Runnable work) {
        if (phase != Phase.BEFORE_COMMIT) {
            afterwards.computeIfAbsent(phase, any -> new ArrayList<>()).add(work);
        } else if (committing) {
            work.run();
        } else {
            beforeCommit.add(work);
        }
    }

    /** From now on it is too late to wait for what comes before the commit. */
    void beginCommit() {
        committing = true;
        beforeCommit(false);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        for (Runnable work = beforeCommit.poll(); work != null; work = beforeCommit.poll()) {
            work.run();
        }
    }

    @Override
    public void suspend() {
        unbind();
    }

    @Override
    public void resume() {
        bind();
    }

    @Override
    public void afterCompletion(int status) {
        unbind();
        List<Runnable> due = new ArrayList<>();
        if (status == STATUS_COMMITTED) {
            due.addAll(afterwards.getOrDefault(Phase.AFTER_COMMIT, List.of()));
        } else if (status == STATUS_ROLLED_BACK) {
            due.addAll(afterwards.getOrDefault(Phase.AFTER_ROLLBACK, List.of()));
        }
        due.addAll(afterwards.getOrDefault(Phase.AFTER_COMPLETION, List.of()));
        if (!due.isEmpty()) {
            transactions.whenReleased(() -> due.forEach(SpringTransaction::run));
        }
    }

    /** The transaction is over and must not seem to fail, nor may one receiver keep the others from their call. */
    private static void run(Runnable work) {
        try {
            work.run();
        } catch (Throwable e) {
            LOG.log(System.Logger.Level.ERROR, "A receiver after a transaction failed", e);
        }
    }
}
