package dev.signalbox.test.internal.trace;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which receivers of a phase heard the signals of a class from the senders of a class in a test. Has no values, ids or
 * times, so that it is the same in each run.
 *
 * @param test the name of the test method
 * @param signal the name of the signal's class
 * @param sender the name of the sender's class; empty if there is none
 * @param receivers their ids, in their order; those of equal order by their ids
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

    /** What {@link #toString} gave; empty if it is something else. */
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
