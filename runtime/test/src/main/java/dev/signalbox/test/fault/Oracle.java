package dev.signalbox.test.fault;

import dev.signalbox.ReceiverInfo;
import dev.signalbox.test.internal.observe.Outside;
import dev.signalbox.test.internal.observe.SentTransactions.Sent;
import dev.signalbox.test.internal.report.FaultReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what one run with a fault has shown, and writes the text of the finding.
 *
 * @param others the compiled receivers that hear the same signals in the run without a fault
 * @param receiver the receiver at fault; null for faults without a receiver
 * @param durable whether this receiver is durable
 */
record Oracle(
        Injection injection, Set<String> others, @Nullable ReceiverInfo receiver, boolean durable) {

    /** How many characters of an assertion's message are shown. */
    private static final int LONGEST = 300;

    /** What a run has shown. */
    enum Kind {
        /** The {@link Fault}'s rule holds. */
        HELD,
        /** Nothing, because the fault has not happened. */
        UNKNOWN,
        /** The test has not noticed the fault. Another test may notice it. */
        UNNOTICED,
        /** The {@link Fault}'s rule is broken. */
        WRONG
    }

    /**
     * What a run has shown, with a text.
     *
     * @param text the finding; empty if there is none
     */
    record Verdict(Kind kind, String text) {

        static final Verdict HELD = new Verdict(Kind.HELD, "");
        static final Verdict UNKNOWN = new Verdict(Kind.UNKNOWN, "");

        static Verdict wrong(String text) {
            return new Verdict(Kind.WRONG, text);
        }
    }

    Verdict judge(FaultyCalls calls, @Nullable Throwable failure, Outside outside) {
        if (!calls.hasHappened()) {
            return Verdict.UNKNOWN;
        }
        if (!injection.mustBeNoticed()) {
            return failure == null ? Verdict.HELD : Verdict.wrong(mustPass() + firstLine(failure));
        }
        if (failure == null) {
            return new Verdict(Kind.UNNOTICED, unnoticed());
        }
        return injection.fault() == Fault.SKIPPED ? Verdict.HELD : afterFailure(calls, failure, outside);
    }

    private String name() {
        return injection.receiver().isEmpty()
                ? "Commit no. " + injection.number()
                : FaultReport.shortName(injection.receiver());
    }

    private String unnoticed() {
        return injection.fault() == Fault.SKIPPED
                ? name() + " can be left out, and no assertion notices. Assert what it does."
                : name() + " failed, and neither the sender nor the test noticed. Let the failure reach the sender, or"
                        + " assert what is there after it.";
    }

    private String mustPass() {
        return switch (injection.fault()) {
            case TWICE -> name() + " is not idempotent: called twice with one signal, the test fails: ";
            case SLOW -> name() + " took longer, and the test fails, because it does not wait for it: ";
            case CRASH -> name() + " was repeated after a crash, and the test fails: ";
            default ->
                "The test depends on the order of receivers whose order is equal (" + injection
                        + "). Give them an order. It fails: ";
        };
    }

    private Verdict afterFailure(FaultyCalls calls, Throwable failure, Outside outside) {
        Sent sent = calls.failed();
        boolean reachesSender = !durable && !RunPlan.isDetached(receiver);
        if (reachesSender && (isCausedByInjection(failure) || (sent != null && sent.isRolledBack()))) {
            return afterRefusal(sent, outside);
        }
        Set<String> missed = new HashSet<>(others);
        calls.log().receivers().forEach(missed::remove);
        return missed.isEmpty()
                ? Verdict.HELD
                : Verdict.wrong(name() + " failed, the sender went on, and these were not called: "
                        + String.join(", ", shortNames(missed)) + ". Use sendRobust, or let the failure through.");
    }

    private static List<String> shortNames(Set<String> ids) {
        return ids.stream().map(FaultReport::shortName).sorted().toList();
    }

    private Verdict afterRefusal(@Nullable Sent sent, Outside outside) {
        if (sent == null) {
            return Verdict.HELD;
        }
        if (sent.isCommitted()) {
            return Verdict.wrong(name() + " failed, the sender got the failure, and the transaction was committed."
                    + " Let it roll back.");
        }
        Map<String, @Nullable Object> now = outside.read();
        List<String> changed = new ArrayList<>();
        sent.before().forEach((method, before) -> {
            if (!Objects.equals(before, now.get(method))) {
                changed.add(method + " is " + now.get(method) + " and was " + before);
            }
        });
        return changed.isEmpty()
                ? Verdict.HELD
                : Verdict.wrong(name() + " failed and the send was refused, but it left something behind: "
                        + String.join("; ", changed) + ". Do that after the commit.");
    }

    private static boolean isCausedByInjection(Throwable failure) {
        Set<Throwable> seen = new HashSet<>();
        for (Throwable each = failure; each != null && seen.add(each); each = each.getCause()) {
            if (each instanceof InjectedFailure) {
                return true;
            }
        }
        return false;
    }

    /** The beginning of a failure's message, on one line. */
    static String firstLine(Throwable failure) {
        String text = String.valueOf(failure.getMessage()).strip().replaceAll("\\s+", " ");
        String line = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
        return failure instanceof AssertionError ? line : failure.getClass().getSimpleName() + ": " + line;
    }
}
