package dev.signalbox.test.fault;

import dev.signalbox.Phase;
import dev.signalbox.ReceiverInfo;
import dev.signalbox.test.internal.observe.RunLog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides which faults are injected, from the calls and commits of the first run.
 *
 * @param logs the logs of all tests
 * @param receivers the compiled receivers, by their ids
 * @param durable the ids of the durable receivers
 */
record RunPlan(
        FaultSettings settings, Collection<RunLog> logs, Map<String, ReceiverInfo> receivers, Set<String> durable) {

    List<Injection> injections() {
        List<Injection> injections = new ArrayList<>();
        for (String receiver : called()) {
            for (Fault fault : Fault.values()) {
                if (settings.inject(fault) && isFor(fault, receiver)) {
                    injections.add(Injection.of(fault, receiver));
                }
            }
        }
        if (settings.inject(Fault.TIES) && logs.stream().anyMatch(each -> each.hasTies(receivers))) {
            injections.add(new Injection(Fault.TIES, "", 0));
            injections.add(new Injection(Fault.TIES, "", settings.seed()));
        }
        if (settings.inject(Fault.COMMIT_FAILS)) {
            Set<Integer> commits = new TreeSet<>();
            logs.forEach(each -> commits.addAll(each.differentCommits()));
            commits.forEach(each -> injections.add(new Injection(Fault.COMMIT_FAILS, "", each)));
        }
        return injections;
    }

    /** The receivers to inject faults into: those that a test has called. */
    private Set<String> called() {
        Set<String> called = new TreeSet<>();
        logs.forEach(each -> called.addAll(each.receivers()));
        called.removeIf(each -> !receivers.containsKey(each) || !settings.includes(receivers.get(each)));
        return called;
    }

    private boolean isFor(Fault fault, String receiver) {
        boolean recorded = durable.contains(receiver);
        boolean delivered = logs.stream().anyMatch(each -> each.delivers(receiver));
        return switch (fault) {
            case SKIPPED -> true;
            case THROWS -> !recorded || delivered;
            case TWICE ->
                recorded
                        ? delivered && settings.everyTwice()
                        : settings.everyTwice() || isDetached(receivers.get(receiver));
            case SLOW -> delivered || logs.stream().anyMatch(each -> each.callsElsewhere(receiver));
            case CRASH -> delivered;
            case TIES, COMMIT_FAILS -> false;
        };
    }

    /** Whether no sender waits for a receiver: it is async, or of a phase after the transaction. */
    static boolean isDetached(@Nullable ReceiverInfo receiver) {
        return receiver != null
                && (receiver.async() || (receiver.phase() != Phase.NOW && receiver.phase() != Phase.BEFORE_COMMIT));
    }

    /** Whether a test calls the receiver of a fault, or has the ties or the commit that it needs. */
    boolean concerns(RunLog test, Injection injection) {
        return switch (injection.fault()) {
            case TIES -> test.hasTies(receivers);
            case COMMIT_FAILS -> test.differentCommits().contains((int) injection.number());
            default -> test.calls(injection.receiver());
        };
    }

    /** The message if there are more runs than the limit. */
    String tooMany(String test, int runs) {
        return test + " would run " + runs + " times, and limit = " + settings.limit() + ". It calls "
                + called().size() + " receivers. Name fewer with receivers = ..., or fewer faults with faults = ..., or"
                + " allow more with limit = " + runs + ".";
    }
}
