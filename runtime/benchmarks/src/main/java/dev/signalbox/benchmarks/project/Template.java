package dev.signalbox.benchmarks.project;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Source with places like <code>{signal}</code> in it. A line with a place for which there are several values is
 * repeated for each.
 */
public final class Template {

    private Template() {}

    /**
     * Fills a template.
     *
     * @param values what stands for one thing throughout
     * @param repeated for the name of each place that repeats its line, the values of each repetition. Of several in
     *     one line, the first given repeats it
     */
    static String fill(String text, Map<String, ?> values, List<Repetition> repeated) {
        return text.lines()
                .map(line -> fillLine(replace(line, values), repeated))
                .collect(Collectors.joining("\n"));
    }

    private static String fillLine(String line, List<Repetition> repeated) {
        for (Repetition repetition : repeated) {
            if (line.contains(place(repetition.name()))) {
                return repetition.values().stream()
                        .map(values -> replace(line, values))
                        .collect(Collectors.joining("\n"));
            }
        }
        return line;
    }

    private static String replace(String line, Map<String, ?> values) {
        String replaced = line;
        for (Map.Entry<String, ?> value : values.entrySet()) {
            replaced = replaced.replace(place(value.getKey()), String.valueOf(value.getValue()));
        }
        return replaced;
    }

    private static String place(String name) {
        return "{" + name + "}";
    }

    /** Repeats the lines that have a place of this name. */
    public record Repetition(String name, List<? extends Map<String, ?>> values) {}
}
