package dev.signalbox.test.fault;

import dev.signalbox.ReceiverInfo;
import java.util.Comparator;

/**
 * A fault of one run.
 *
 * @param receiver the id of the receiver; empty if the fault belongs to none
 * @param number of the commit that fails, or the seed of the order; 0 for the reverse order
 */
record Injection(Fault fault, String receiver, long number) {

    static Injection of(Fault fault, String receiver) {
        return new Injection(fault, receiver, 0);
    }

    /** Whether the test must notice it; otherwise the test must pass. */
    boolean mustBeNoticed() {
        return switch (fault) {
            case SKIPPED, THROWS, COMMIT_FAILS -> true;
            case TWICE, SLOW, TIES, CRASH -> false;
        };
    }

    /** The order of receivers whose order is equal. */
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

    /** As the name of a run has it. */
    @Override
    public String toString() {
        String variant = switch (fault) {
            case TIES -> number == 0 ? "in reverse" : "seed " + number;
            case COMMIT_FAILS -> "no. " + number;
            default -> ReceiverFilter.shortName(receiver);
        };
        return fault + " " + variant;
    }
}
