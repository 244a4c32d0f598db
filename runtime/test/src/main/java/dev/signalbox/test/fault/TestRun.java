package dev.signalbox.test.fault;

import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Signals;
import dev.signalbox.spi.Integration;
import dev.signalbox.test.fault.Oracle.Kind;
import dev.signalbox.test.fault.Oracle.Verdict;
import dev.signalbox.test.internal.application.TestedApplication;
import dev.signalbox.test.internal.observe.Begun;
import dev.signalbox.test.internal.observe.Outside;
import dev.signalbox.test.internal.observe.RunLog;
import dev.signalbox.test.internal.observe.Work;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One test in one run. Used by the thread of the test. */
final class TestRun {

    private final Campaign campaign;
    private final Run run;
    private final String test;
    private final Outside outside;
    private final Work work;
    private final FaultyCalls calls;
    private final Registration use;
    private final Registration watch;
    private final Registration transactions;
    private @Nullable Throwable failure;
    private Verdict verdict = Verdict.HELD;

    private TestRun(Campaign campaign, Run run, String test, ExtensionContext context, Outside outside) {
        Dispatcher dispatcher = TestedApplication.dispatcherOf(context);
        campaign.know(dispatcher);
        this.campaign = campaign;
        this.run = run;
        this.test = test;
        this.outside = outside;
        RunLog log = run.kind() == Run.Kind.FIRST ? campaign.firstLog(test) : new RunLog();
        Set<String> durable = campaign.durable();
        use = Signals.use(dispatcher);
        work = campaign.delivers() ? Work.withDeliveries(dispatcher) : Work.ofThreads();
        Begun begins = new Begun(outside);
        calls = new FaultyCalls(run.injection(), durable, Integration.of(dispatcher), outside, begins, log, work);
        watch = Integration.of(dispatcher).watch(calls);
        transactions = TestedApplication.watchTransactions(context, begins::began, begins::ended);
        if (run.isFaulty() && durable.contains(run.fault().receiver())) {
            work.hurry();
        }
    }

    /** Begins to inject and observe, before JUnit calls the test method. */
    static TestRun begin(Campaign campaign, Run run, String test, ExtensionContext context) {
        List<Object> tests = new ArrayList<>(context.getRequiredTestInstances().getAllInstances());
        // The innermost test object first.
        Collections.reverse(tests);
        Outside outside = Outside.of(campaign.settings().outside(), tests);
        return new TestRun(campaign, run, test, context, outside);
    }

    /** Keeps the first failure of the test method or of a method after it. */
    void fail(Throwable thrown) {
        if (failure == null) {
            failure = thrown;
        }
    }

    /**
     * Ends the fault, after the test method has returned or failed: waits for the test's work and decides what the run
     * has shown.
     */
    void end() {
        try {
            if (run.isFaulty() && run.fault().mustBeNoticed() && failure != null) {
                TestedApplication.rollBackTestTransaction();
            }
            work.await();
            calls.stop();
            if (run.isFaulty()) {
                verdict = campaign.oracle(run.fault(), test).judge(calls, failure, outside);
                work.tidyUp(InjectedFailure.class.getName());
            }
        } finally {
            watch.close();
            transactions.close();
            work.close();
            use.close();
        }
    }

    /** The failure of the test method in a run without a fault; null if it has not failed. */
    @Nullable
    Throwable failureWithoutFault() {
        if (run.isFaulty() || failure == null) {
            return null;
        }
        if (run.isLast() && !campaign.isFailingAnyway(test)) {
            return campaign.notRepeatable(failure);
        }
        campaign.failsAnyway(test);
        return failure;
    }

    /**
     * Adds the failure of a method after the test, such as {@code @AfterEach}.
     *
     * @return the exception to throw; null if the run has a fault, which may be the cause
     */
    @Nullable
    Throwable failLater(Throwable thrown) {
        fail(thrown);
        return failureWithoutFault();
    }

    /**
     * Tells the campaign what the run has shown, when all methods after the test have been called.
     *
     * @throws AssertionError if there is a finding that is not tolerated
     */
    void conclude() {
        if (!run.isFaulty()) {
            return;
        }
        if (verdict.kind() == Kind.UNNOTICED && failure != null) {
            verdict = Verdict.HELD;
        }
        if (!run.fault().mustBeNoticed() && verdict.kind() == Kind.HELD && failure != null) {
            verdict = campaign.oracle(run.fault(), test).judge(calls, failure, outside);
        }
        campaign.conclude(run.fault(), verdict, failure);
    }
}
