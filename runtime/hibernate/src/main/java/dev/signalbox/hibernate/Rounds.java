package dev.signalbox.hibernate;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the rounds of one dispatch, so that it ends even if its receivers never stop causing new signals. */
final class Rounds {

    private static final int MOST = 16;

    private int count;
    private List<Change> last = List.of();

    /**
     * Begins a round with these changes.
     *
     * @return the same
     * @throws TooManyRoundsException if there were too many before
     */
    List<Change> begin(List<Change> changes) {
        if (count == MOST) {
            throw new TooManyRoundsException("Receivers still cause new signals after " + MOST
                    + " rounds of signal and flush. Last round: " + describe(last) + "; next round: "
                    + describe(changes)
                    + ". Let the receiver change something only if it is different, or change its own entity in"
                    + " PRE_SAVE.");
        }
        count++;
        last = changes;
        return changes;
    }

    private static String describe(List<Change> changes) {
        Map<String, Long> counts = changes.stream()
                .collect(groupingBy(
                        each -> each.after(null).getClass().getSimpleName() + " of "
                                + each.sender().getName(),
                        LinkedHashMap::new,
                        counting()));
        return counts.entrySet().stream()
                .map(each -> each.getKey() + " (" + each.getValue() + ")")
                .collect(joining(", "));
    }
}
