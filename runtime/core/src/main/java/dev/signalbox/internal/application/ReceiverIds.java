package dev.signalbox.internal.application;

import dev.signalbox.ReceiverInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The ids of receivers that are to be muted. */
public record ReceiverIds(Set<String> ids) {

    /** How many similar ids an error message shows. */
    private static final int MOST_SHOWN = 3;

    public static ReceiverIds of(String id, String... others) {
        Set<String> ids = new TreeSet<>(List.of(others));
        ids.add(id);
        return new ReceiverIds(ids);
    }

    /**
     * These ids, if receivers have them.
     *
     * @throws IllegalArgumentException if one of them is no receiver's
     */
    public ReceiverIds among(List<ReceiverInfo> receivers) {
        Set<String> known = receivers.stream().map(ReceiverInfo::id).collect(Collectors.toCollection(TreeSet::new));
        for (String each : ids) {
            if (!known.contains(each)) {
                throw new IllegalArgumentException(unknown(each, known));
            }
        }
        return this;
    }

    private static String unknown(String id, Set<String> known) {
        String nearest = known.stream()
                .sorted(Comparator.comparingInt(each -> distance(each, id)))
                .limit(MOST_SHOWN)
                .collect(Collectors.joining("', '", "'", "'"));
        return "No receiver has the id '" + id + "', so there is nothing to mute. "
                + (known.isEmpty() ? "There are no receivers." : "Those that differ least are " + nearest + ".")
                + " Signals.receivers() has all.";
    }

    /** The number of letters that must be inserted, removed or replaced. Ignores case. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
