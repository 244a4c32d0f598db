package dev.signalbox.processor.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what a misspelt name may have meant. */
public final class Suggestions {

    private Suggestions() {}

    /** "Did you mean 'created'?" if one of the names is close, and in any case all of them. */
    public static String among(List<String> names, String kind, String written) {
        return among(names, names, kind, written);
    }

    /**
     * The same where there is more to show than names.
     *
     * @param shown what to show of each
     */
    public static String among(List<String> names, List<String> shown, String kind, String written) {
        if (names.isEmpty()) {
            return "It has no " + kind + " at all: remove this one.";
        }
        String all = "Its " + kind + " are: " + String.join(", ", shown) + ".";
        return nearest(names, written)
                .map(name -> "Did you mean '" + name + "'? " + all)
                .orElse(all);
    }

    /** For several names in one string, or what looks like code. */
    public static String oneEach(List<String> names) {
        return "Each string is one name, or '!' and a name: when = {\"...\", \"!...\"}. Its boolean arguments are: "
                + String.join(", ", names) + ".";
    }

    /** The name that differs least, unless more than a third of its letters differ. */
    public static Optional<String> nearest(List<String> names, String written) {
        return names.stream()
                .filter(name -> 3 * distance(name, written) <= name.length())
                .min(Comparator.comparingInt(name -> distance(name, written)));
    }

    /** Whether one letter was inserted, removed, replaced or swapped with the next. */
    public static boolean isOneLetterOff(String name, String written) {
        return distance(name, written) == 1;
    }

    /** How many letters must be inserted, removed, replaced or swapped; upper and lower case are the same. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] distances = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                distances[i][j] = i == 0 || j == 0 ? i + j : nearest(distances, a, b, i, j);
            }
        }
        return distances[a.length()][b.length()];
    }

    private static int nearest(int[][] distances, String a, String b, int i, int j) {
        int replaced = distances[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int nearest = Math.min(replaced, 1 + Math.min(distances[i - 1][j], distances[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(nearest, 1 + distances[i - 2][j - 2]) : nearest;
    }
}
