package dev.signalbox.test.fault;

import dev.signalbox.ReceiverInfo;
import dev.signalbox.test.internal.report.FaultReport;
import java.util.Comparator;

/**
 * The fault that one run injects.
 *
 * @param receiver the id of the receiver; empty for faults without a receiver
 * @param number the number of the commit that fails, or the seed of the order; 0 for the reverse order
 */
record Injection(Fault fault, String receiver, long number) {

    static Injection of(Fault fault, String receiver) {
        return new Injection(fault, receiver, 0);
    }

    /** Whether the test must fail because of it; otherwise it must pass. */
    boolean mustBeNoticed() {
        return switch (fault) {
            case SKIPPED, THROWS, COMMIT_FAILS -> true;
            case TWICE, SLOW, TIES, CRASH -> false;
        };
    }

    /** The order in which receivers of equal order are called. */
    Comparator<ReceiverInfo> ties() {
        if (number == 0) {
            return Comparator.comparing((ReceiverInfo each) -> String.valueOf(each.owner()))
                    .thenComparingInt(ReceiverInfo::position)
                    .reversed();
        }
        return Comparator.comparingLong((ReceiverInfo each) -> mixed(each.id())).thenComparing(ReceiverInfo::id);
    }

    private long mixed(String id) {
        long mixed = (id.hashCode() ^ number) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 32);
    }

    /** The text in the name of the run: {@code SKIPPED Stock#reduce}. */
    @Override
    public String toString() {
        String variant = switch (fault) {
            case TIES -> number == 0 ? "in reverse" : "seed " + number;
            case COMMIT_FAILS -> "no. " + number;
            default -> FaultReport.shortName(receiver);
        };
        return fault + " " + variant;
    }
}
