package dev.signalbox.test.internal.observe;

import dev.signalbox.Phase;
import dev.signalbox.Signal;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Transaction;
import dev.signalbox.test.internal.application.TestedApplication;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Observes the transactions in which a test sends signals. A send without a transaction counts as one that is never
 * rolled back.
 */
public final class SentTransactions {

    private static final boolean HIBERNATE = TestedApplication.isThere("org.hibernate.Session")
            && TestedApplication.isThere("dev.signalbox.model.PostSave");

    private final Integration integration;
    private final Outside outside;
    private final Begun begins;
    private final RunLog log;
    private final IntConsumer committing;
    private final AtomicInteger commits = new AtomicInteger();

    @SuppressWarnings("ThreadLocalUsage") // each run has its own
    private final ThreadLocal<@Nullable Sent> present = new ThreadLocal<>();

    @SuppressWarnings("ThreadLocalUsage") // each run has its own
    private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);

    @SuppressWarnings("ThreadLocalUsage") // each run has its own
    private final ThreadLocal<Boolean> delivers = ThreadLocal.withInitial(() -> false);

    /**
     * Observes the transactions of one run.
     *
     * @param begins knows the values at the begin of transactions
     * @param committing is told the number of each commit before it happens, and may throw to make it fail
     */
    public SentTransactions(
            Integration integration, Outside outside, Begun begins, RunLog log, IntConsumer committing) {
        this.integration = integration;
        this.outside = outside;
        this.begins = begins;
        this.log = log;
        this.committing = committing;
    }

    /** A transaction, or a send without one. */
    public final class Sent {

        private Map<String, @Nullable Object> before = Map.of();
        private final Set<String> receivers = new LinkedHashSet<>();
        private boolean transactional;
        private boolean beginning = true;
        private volatile boolean over;
        private volatile boolean committed;

        /** The values of {@link Outside} when it began. */
        public Map<String, @Nullable Object> before() {
            return before;
        }

        public boolean isRolledBack() {
            return over && !committed;
        }

        public boolean isCommitted() {
            return committed;
        }

        /** Called last before the commit. May throw to make it fail. */
        void commit() {
            if (delivers.get()) {
                return;
            }
            int number = commits.incrementAndGet();
            log.committed(number, receivers);
            committing.accept(number);
        }

        void end(boolean committed) {
            this.committed = committed;
            over = true;
        }
    }

    /** The transaction or send of this thread; null if this thread has sent no signal yet. */
    public @Nullable Sent present() {
        return present.get();
    }

    /** A signal is sent on this thread. */
    public void sent(Signal signal) {
        Sent known = present.get();
        boolean goesOn = known != null && !known.over && (known.transactional || depth.get() > 0);
        if (!goesOn) {
            Sent begun = new Sent();
            begun.transactional = follow(signal, begun);
            begun.before = begun.transactional ? begins.before() : outside.read();
            begun.beginning = false;
            present.set(begun);
        }
    }

    /** A receiver is called on this thread. */
    public void entered(String receiver) {
        depth.set(depth.get() + 1);
        Sent sent = present.get();
        if (sent != null) {
            sent.receivers.add(receiver);
        }
    }

    /** A receiver has returned or thrown on this thread. */
    public void left() {
        depth.set(depth.get() - 1);
    }

    /**
     * This thread delivers recorded calls. Its commits are not counted: if one fails, the call is repeated, so nothing
     * is lost.
     */
    public void delivers() {
        delivers.set(true);
    }

    private boolean follow(Signal signal, Sent begun) {
        if (HIBERNATE && HibernateCommits.follow(signal, begun)) {
            return true;
        }
        Transaction transaction = integration.transaction();
        if (transaction == null) {
            return false;
        }
        transaction.at(Phase.BEFORE_COMMIT, () -> beforeCommit(begun, transaction, -1));
        transaction.at(Phase.AFTER_COMMIT, () -> begun.end(true));
        transaction.at(Phase.AFTER_ROLLBACK, () -> begun.end(false));
        return true;
    }

    /**
     * Runs again and again before the commit, until no further receivers are called, because this work was added before
     * theirs.
     */
    private void beforeCommit(Sent sent, Transaction transaction, int known) {
        if (sent.beginning) {
            // The commit has already begun, and this work runs at once.
            return;
        }
        int calls = sent.receivers.size();
        if (calls == known) {
            sent.commit();
        } else {
            transaction.at(Phase.BEFORE_COMMIT, () -> beforeCommit(sent, transaction, calls));
        }
    }
}
