package dev.signalbox.spring.transaction;

import dev.signalbox.Phase;
import dev.signalbox.spi.Transaction;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the work for the later phases of one transaction. Bound to the thread as long as the transaction is. */
final class SpringTransaction implements Transaction, TransactionSynchronization {

    private static final System.Logger LOG = System.getLogger("dev.signalbox");

    private final SpringTransactions transactions;
    private final List<Kept> kept = new ArrayList<>();

    /** For each savepoint, the amount of work that had been added when it was made. */
    private final IdentityHashMap<Object, Integer> savepoints = new IdentityHashMap<>();

    private int nextBeforeCommit;
    private boolean committing;

    /**
     * Work for a phase.
     *
     * @param undone whether it was added in a part of the transaction that has been rolled back
     */
    private record Kept(Phase phase, boolean undone, Runnable work) {

        boolean isBeforeCommit() {
            return phase == Phase.BEFORE_COMMIT && !undone;
        }

        /** Whether it must run after the whole transaction has ended with this status. */
        boolean isAfter(int status) {
            return switch (phase) {
                case AFTER_COMMIT -> status == STATUS_COMMITTED && !undone;
                case AFTER_ROLLBACK -> status == STATUS_ROLLED_BACK || undone;
                default -> false;
            };
        }
    }

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
        if (phase == Phase.BEFORE_COMMIT && committing) {
            work.run();
        } else {
            kept.add(new Kept(phase, false, work));
        }
    }

    /** Also runs work that is added while this runs. */
    @Override
    public void beforeCommit(boolean readOnly) {
        while (nextBeforeCommit < kept.size()) {
            Kept next = kept.get(nextBeforeCommit++);
            if (next.isBeforeCommit()) {
                next.work().run();
            }
        }
    }

    /** From now on, work for {@code BEFORE_COMMIT} runs at once. */
    void beginCommit() {
        committing = true;
        beforeCommit(false);
    }

    @Override
    public void savepoint(Object savepoint) {
        savepoints.put(savepoint, kept.size());
    }

    /** If a savepoint is unknown, it was made before this object was registered, so all work was added after it. */
    @Override
    public void savepointRollback(Object savepoint) {
        for (int i = savepoints.getOrDefault(savepoint, 0); i < kept.size(); i++) {
            Kept each = kept.get(i);
            kept.set(i, new Kept(each.phase(), true, each.work()));
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
        List<Kept> due = new ArrayList<>(
                kept.stream().filter(each -> each.isAfter(status)).toList());
        kept.stream().filter(each -> each.phase() == Phase.AFTER_COMPLETION).forEach(due::add);
        if (!due.isEmpty()) {
            transactions.whenReleased(() -> due.forEach(SpringTransaction::run));
        }
    }

    /**
     * Logs a failure and does not throw, because the transaction has already ended and the other receivers must still
     * run.
     */
    private static void run(Kept due) {
        try {
            due.work().run();
        } catch (Throwable e) {
            LOG.log(Level.ERROR, "A receiver after a transaction failed", e);
        }
    }
}
