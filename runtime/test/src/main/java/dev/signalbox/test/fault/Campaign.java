package dev.signalbox.test.fault;

import dev.signalbox.Dispatcher;
import dev.signalbox.ReceiverInfo;
import dev.signalbox.test.fault.Oracle.Verdict;
import dev.signalbox.test.internal.application.RecordedCalls;
import dev.signalbox.test.internal.observe.RunLog;
import dev.signalbox.test.internal.report.FaultReport;
import dev.signalbox.test.internal.report.Outcome;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All runs of one test, or of the tests of one class. Used by one thread at a time. */
final class Campaign {

    private final String name;
    private final FaultSettings settings;
    private final boolean ofClass;
    private final FaultReport report;
    private final Map<String, RunLog> logs = new LinkedHashMap<>();
    private final Map<String, ReceiverInfo> receivers = new LinkedHashMap<>();
    private final Set<String> durable = new HashSet<>();
    private final Set<Tolerance> used = new HashSet<>();
    private final Set<Injection> noticed = new HashSet<>();
    private final Map<Injection, String> unnoticed = new LinkedHashMap<>();
    private boolean delivers = true;

    /**
     * Prepares. {@link #runs} begins with a run without a fault.
     *
     * @param name the name of the test or class
     */
    Campaign(String name, FaultSettings settings, boolean ofClass, FaultReport report) {
        this.name = name;
        this.settings = settings;
        this.ofClass = ofClass;
        this.report = report;
    }

    FaultSettings settings() {
        return settings;
    }

    boolean isOfClass() {
        return ofClass;
    }

    Set<String> durable() {
        return durable;
    }

    /** Whether recorded calls of durable receivers are delivered in these tests. */
    boolean delivers() {
        return delivers;
    }

    /** The runs. Each is decided when JUnit asks for it, after the run before. */
    Iterator<Run> runs() {
        return new Runs();
    }

    private final class Runs implements Iterator<Run> {

        private final Deque<Run> next = new ArrayDeque<>(List.of(Run.FIRST));
        private boolean planned;

        @Override
        public boolean hasNext() {
            if (next.isEmpty() && !planned) {
                planned = true;
                next.addAll(planned());
            }
            return !next.isEmpty();
        }

        @Override
        public Run next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return next.remove();
        }
    }

    /** The runs after the first one. None if the tests fail anyway. */
    private List<Run> planned() {
        if (logs.isEmpty()) {
            return List.of();
        }
        delivers = logs.values().stream().anyMatch(log -> durable.stream().anyMatch(log::delivers));
        List<Injection> injections = plan().injections();
        int count = injections.size() + 2;
        if (count > settings.limit()) {
            return List.of(Run.refused(plan().tooMany(name, count)));
        }
        report.begin(name, receivers.keySet(), logs.values().stream().flatMap(each -> each.receivers().stream()));
        Deque<Run> runs = new ArrayDeque<>();
        injections.forEach(each -> runs.add(Run.with(each)));
        runs.add(Run.LAST);
        return List.copyOf(runs);
    }

    private RunPlan plan() {
        return new RunPlan(settings, logs.values(), receivers, durable);
    }

    /** Reads which receivers the application has. */
    void know(Dispatcher dispatcher) {
        for (ReceiverInfo each : dispatcher.receivers()) {
            if (each.owner() != null) {
                receivers.put(each.id(), each);
            }
        }
        durable.addAll(RecordedCalls.idsOf(dispatcher));
        settings.check(receivers.values());
    }

    /** The log of a test in the first run. */
    RunLog firstLog(String test) {
        return logs.computeIfAbsent(test, any -> new RunLog());
    }

    /** Leaves out a test that fails without a fault, because its failures with a fault prove nothing. */
    void failsAnyway(String test) {
        logs.remove(test);
    }

    /** Whether a test is left out, because it has failed in the first run. */
    boolean isFailingAnyway(String test) {
        return !logs.containsKey(test);
    }

    /** Whether a test has to run with a fault. */
    boolean concerns(String test, Injection injection) {
        RunLog log = logs.get(test);
        return log != null && plan().concerns(log, injection);
    }

    /** Whether the other tests of the class need not run with this fault any more. */
    boolean isDecided(Injection injection) {
        boolean looksOutside =
                injection.fault() != Fault.SKIPPED && !settings.outside().isEmpty();
        return noticed.contains(injection) && !looksOutside;
    }

    Oracle oracle(Injection injection, String test) {
        String receiver = injection.receiver();
        Set<String> others = firstLog(test).besides(receiver);
        others.retainAll(receivers.keySet());
        return new Oracle(injection, others, receivers.get(receiver), durable.contains(receiver));
    }

    /**
     * Adds the verdict about one test.
     *
     * @throws AssertionError if something is found that is not tolerated
     */
    void conclude(Injection injection, Verdict verdict, @Nullable Throwable failure) {
        switch (verdict.kind()) {
            case WRONG -> find(injection, verdict.text(), failure);
            case UNNOTICED -> unnoticed.putIfAbsent(injection, verdict.text());
            case HELD -> noticed.add(injection);
            case UNKNOWN -> {
                if (failure != null) {
                    throw notRepeatable(failure);
                }
            }
        }
        if (!ofClass) {
            conclude(injection);
        }
    }

    /**
     * Adds the verdict about all tests of the class.
     *
     * @throws AssertionError if something is found that is not tolerated
     */
    void conclude(Injection injection) {
        String found = unnoticed.get(injection);
        if (noticed.contains(injection)) {
            report.add(name, injection.receiver(), injection.fault().name(), Outcome.HELD, "");
        } else if (found != null) {
            find(injection, ofClass ? found.replace("the test noticed", "a test of this class noticed") : found, null);
        }
    }

    private void find(Injection injection, String text, @Nullable Throwable failure) {
        String fault = injection.fault().name();
        for (Tolerance each : settings.tolerated()) {
            if (each.includes(injection, receivers.get(injection.receiver()))) {
                used.add(each);
                report.add(name, injection.receiver(), fault, Outcome.TOLERATED, each.because());
                return;
            }
        }
        report.add(name, injection.receiver(), fault, Outcome.FOUND, text);
        throw new AssertionError(text, failure);
    }

    /** The error of a test that passes in the first run, and fails without a fault in a later one. */
    AssertionError notRepeatable(Throwable failure) {
        report.notRepeatable(name);
        return new AssertionError(
                name
                        + " is not repeatable: without a fault it passes in the first run and fails in a later one. So none of"
                        + " its findings counts. Clean up before each test, or roll back. It fails now: "
                        + Oracle.firstLine(failure),
                failure);
    }

    /** Fails if a {@link Tolerates} has tolerated no finding. */
    void checkTolerances() {
        for (Tolerance each : settings.tolerated()) {
            if (!used.contains(each)) {
                throw new AssertionError(each + " is not needed: " + name
                        + " has no such finding. Remove it, or name the receiver that it is about.");
            }
        }
    }
}
