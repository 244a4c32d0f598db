package dev.signalbox.processor;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what a misspelt name may have meant. */
final class Suggestions {

    private Suggestions() {}

    /** "Did you mean 'created'?" if one of the names is close, and in any case all of them. */
    static String among(List<String> names, String kind, String written) {
        if (names.isEmpty()) {
            return "It has no " + kind + " at all: remove this one.";
        }
        String all = "Its " + kind + " are: " + String.join(", ", names) + ".";
        return nearest(names, written)
                .map(name -> "Did you mean '" + name + "'? " + all)
                .orElse(all);
    }

    /** The name that differs least, unless more than a third of its letters differ. */
    static Optional<String> nearest(List<String> names, String written) {
        return names.stream()
                .filter(name -> 3 * distance(name, written) <= name.length())
                .min(Comparator.comparingInt(name -> distance(name, written)));
    }

    /** How many letters must be inserted, removed or replaced; upper and lower case are the same. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
