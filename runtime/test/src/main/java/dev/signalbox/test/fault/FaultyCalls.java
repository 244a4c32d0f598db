package dev.signalbox.test.fault;

import dev.signalbox.ReceiverInfo;
import dev.signalbox.Signal;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Integration.FaultInjector;
import dev.signalbox.test.internal.observe.Begun;
import dev.signalbox.test.internal.observe.Outside;
import dev.signalbox.test.internal.observe.RunLog;
import dev.signalbox.test.internal.observe.SentTransactions;
import dev.signalbox.test.internal.observe.SentTransactions.Sent;
import dev.signalbox.test.internal.observe.Work;
import dev.signalbox.test.internal.report.FaultReport;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Injects the fault of one run into the calls of receivers, and logs the calls. */
final class FaultyCalls implements FaultInjector {

    /** How much later a slow receiver begins: longer than tests usually take. */
    private static final long SLOW_MILLIS = 500;

    /**
     * How many calls are slow at most. Otherwise a receiver that is called often would make the test last for minutes.
     */
    private static final int MOST_SLOW = 5;

    private final @Nullable Injection injection;
    private final Set<String> durable;
    private final RunLog log;
    private final Work work;
    private final SentTransactions transactions;
    private final Thread test = Thread.currentThread();
    private final AtomicInteger happened = new AtomicInteger();
    private volatile boolean active = true;
    private volatile @Nullable Sent failed;

    /**
     * Prepares. To be called on the thread of the test.
     *
     * @param injection null for a run without a fault
     * @param durable the ids of the durable receivers
     */
    FaultyCalls(
            @Nullable Injection injection,
            Set<String> durable,
            Integration integration,
            Outside outside,
            Begun begins,
            RunLog log,
            Work work) {
        this.injection = injection;
        this.durable = durable;
        this.log = log;
        this.work = work;
        this.transactions = new SentTransactions(integration, outside, begins, log, this::commit);
    }

    /** Ends the fault. Calls are still logged. */
    void stop() {
        active = false;
    }

    /** Whether the fault has happened. */
    boolean hasHappened() {
        return happened.get() > 0 || isOf(Fault.TIES, "");
    }

    /** The transaction or send in which the last {@link InjectedFailure} was thrown; null if there was none. */
    @Nullable
    Sent failed() {
        return failed;
    }

    RunLog log() {
        return log;
    }

    private boolean isOf(Fault fault, String receiver) {
        return injection != null
                && injection.fault() == fault
                && injection.receiver().equals(receiver);
    }

    private boolean happensTo(String receiver, Fault fault) {
        return active && isOf(fault, receiver);
    }

    @Override
    public void sent(Signal signal) {
        transactions.sent(signal);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a thread is only itself
    public void before(String receiver, Signal signal) {
        log.called(receiver, signal, Thread.currentThread() != test);
        transactions.entered(receiver);
    }

    @Override
    public void after(String receiver, Signal signal) {
        transactions.left();
    }

    @Override
    public void failed(String receiver, Signal signal, Throwable failure) {
        transactions.left();
    }

    @Override
    public void begun(Object begun) {
        work.begun(begun);
    }

    @Override
    public void ended(Object ended) {
        work.ended(ended);
    }

    @Override
    public boolean skips(String receiver, Signal signal) {
        if (happensTo(receiver, Fault.SKIPPED)) {
            happened.incrementAndGet();
            return true;
        }
        return false;
    }

    @Override
    public @Nullable Object call(String receiver, Signal signal, Call call) throws Exception {
        if (durable.contains(receiver)) {
            return call.proceed();
        }
        if (happensTo(receiver, Fault.TWICE)) {
            happened.incrementAndGet();
            call.proceed();
        }
        return oneCall(receiver, call);
    }

    /**
     * Calls a receiver once. Adds the call to the work, so that the run waits for it even on a thread that the test has
     * started.
     */
    private @Nullable Object oneCall(String receiver, Call call) throws Exception {
        Object present = new Object();
        work.begun(present);
        try {
            return faultyCall(receiver, call);
        } finally {
            work.ended(present);
        }
    }

    private @Nullable Object faultyCall(String receiver, Call call) throws Exception {
        if (happensTo(receiver, Fault.THROWS)) {
            happened.incrementAndGet();
            failed = transactions.present();
            throw new InjectedFailure(FaultReport.shortName(receiver));
        }
        if (happensTo(receiver, Fault.SLOW) && happened.incrementAndGet() <= MOST_SLOW) {
            Thread.sleep(SLOW_MILLIS);
        }
        return call.proceed();
    }

    /**
     * Delivers a recorded call. For {@code TWICE}, too, it fails after the first call: what a durable receiver wrote
     * must be committed once.
     */
    @Override
    public @Nullable Object deliver(String receiver, Signal signal, Call call) throws Exception {
        log.delivered(receiver);
        transactions.delivers();
        Object answer = oneCall(receiver, call);
        boolean crashes = happensTo(receiver, Fault.CRASH) || happensTo(receiver, Fault.TWICE);
        if (crashes && happened.incrementAndGet() == 1) {
            throw new InjectedFailure("The process that delivers to " + FaultReport.shortName(receiver));
        }
        return answer;
    }

    private void commit(int number) {
        if (active && injection != null && injection.fault() == Fault.COMMIT_FAILS && injection.number() == number) {
            happened.incrementAndGet();
            failed = transactions.present();
            throw new InjectedFailure("The commit");
        }
    }

    @Override
    public @Nullable Comparator<ReceiverInfo> ties() {
        return injection != null && injection.fault() == Fault.TIES ? injection.ties() : null;
    }
}
