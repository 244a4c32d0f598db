package dev.signalbox.test.internal.trace;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A line of the trace: which receivers got signals, in one test. The signals are of one class, their senders of one
 * class, the receivers of one phase. Has no values, ids or times, so that it is the same in each run.
 *
 * @param test the name of the test method
 * @param signal the name of the signal's class
 * @param sender the name of the sender's class; empty if there is none
 * @param receivers the receivers' ids, by their order; by their ids if the order is equal
 * @param outcome {@code ok}, or {@code failed} if one of them failed
 */
public record TraceLine(String test, String signal, String sender, String phase, List<String> receivers, String outcome)
        implements Comparable<TraceLine> {

    private static final String SEPARATOR = "\t";
    private static final String BETWEEN_RECEIVERS = " ";
    private static final int FIELDS = 6;

    public TraceLine {
        receivers = List.copyOf(receivers);
    }

    /** Reads what {@link #toString} wrote. Empty if the text has another form. */
    public static Optional<TraceLine> of(String text) {
        String[] fields = text.split(SEPARATOR, -1);
        return fields.length == FIELDS
                ? Optional.of(new TraceLine(
                        fields[0],
                        fields[1],
                        fields[2],
                        fields[3],
                        fields[4].isEmpty() ? List.of() : List.of(fields[4].split(BETWEEN_RECEIVERS)),
                        fields[5]))
                : Optional.empty();
    }

    public boolean isFailed() {
        return outcome.equals("failed");
    }

    @Override
    public int compareTo(TraceLine other) {
        return Comparator.comparing(TraceLine::toString).compare(this, other);
    }

    @Override
    public String toString() {
        return String.join(SEPARATOR, test, signal, sender, phase, String.join(BETWEEN_RECEIVERS, receivers), outcome);
    }
}
