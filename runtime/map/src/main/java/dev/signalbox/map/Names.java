package dev.signalbox.map;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of classes, short enough to read. */
final class Names {

    private static final int FIRST_WIDE = 0x1100;
    private static final int REPLACEMENT = 0xFFFD;

    private final Map<String, String> shortNames = new HashMap<>();

    /** Each of these gets the shortest name that no other has: the class alone, or with the end of its package. */
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

    /** The short name of one of those given. */
    String of(String binaryName) {
        return shortNames.getOrDefault(binaryName, readable(binaryName));
    }

    /** A binary name as it is written in source: {@code com.acme.Outer.Inner}. */
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
     * A text without what cannot be seen: half characters, control characters but the end of a line, and those that turn
     * the direction of what follows.
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

    /** A text of at most so many columns, with the middle left out where it is longer. */
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

    /** How many columns of a font of fixed width a text takes, at most. */
    static int columns(String text) {
        return text.codePoints().map(Names::columns).sum();
    }

    private static int columns(int point) {
        return point < FIRST_WIDE ? 1 : 2;
    }
}
