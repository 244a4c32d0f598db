package dev.signalbox.map.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Short names of classes. */
final class Names {

    private static final int FIRST_WIDE = 0x1100;
    private static final int REPLACEMENT = 0xFFFD;

    private final Map<String, String> shortNames = new HashMap<>();

    /** Gives each class the shortest unique name: the class alone, or with the end of its package. */
    Names(Collection<String> binaryNames) {
        Set<String> open = new HashSet<>(binaryNames);
        for (int segments = 1; !open.isEmpty(); segments++) {
            int count = segments;
            Map<String, List<String>> byEnd = open.stream().collect(Collectors.groupingBy(name -> end(name, count)));
            byEnd.forEach((end, names) -> {
                for (String name : names) {
                    if (names.size() == 1 || end.equals(readable(name))) {
                        shortNames.put(name, end);
                        open.remove(name);
                    }
                }
            });
        }
    }

    /** The short name of one of these classes. */
    String of(String binaryName) {
        return shortNames.getOrDefault(binaryName, readable(binaryName));
    }

    /** The name as in source code: {@code com.acme.Outer.Inner}. */
    static String readable(String binaryName) {
        return binaryName.replaceAll("(?<=[^.$])\\$(?=[^.$])", ".");
    }

    private static String end(String binaryName, int segments) {
        int start = binaryName.length();
        for (int i = 0; i < segments && start >= 0; i++) {
            start = binaryName.lastIndexOf('.', start - 1);
        }
        return readable(binaryName.substring(start + 1));
    }

    /**
     * Replaces invisible characters in a text: half surrogate pairs, control characters (except the end of a line),
     * and characters that change the direction of the text.
     */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().map(point -> isPrintable(point) ? point : REPLACEMENT).forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static boolean isPrintable(int point) {
        return switch (Character.getDirectionality(point)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE -> false;
            default ->
                point == '\n' || !(Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
        };
    }

    /** Shortens a text to this many columns: leaves out the middle if it is longer. */
    static String shorten(String text, int columns) {
        if (columns(text) <= columns) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        int from = 0;
        int to = points.length;
        int left = columns - 1;
        while (from < to) {
            boolean atStart = from <= points.length - to;
            left -= columns(atStart ? points[from] : points[to - 1]);
            if (left < 0) {
                break;
            }
            if (atStart) {
                from++;
            } else {
                to--;
            }
        }
        return new String(points, 0, from) + "…" + new String(points, to, points.length - to);
    }

    /** The maximum number of columns that a text takes in a font of fixed width. */
    static int columns(String text) {
        return text.codePoints().map(Names::columns).sum();
    }

    private static int columns(int point) {
        return point < FIRST_WIDE ? 1 : 2;
    }
}
