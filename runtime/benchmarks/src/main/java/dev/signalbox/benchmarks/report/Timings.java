package dev.signalbox.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Milliseconds that several variants took, each several times. */
public final class Timings {

    private final Map<String, List<Double>> all = new LinkedHashMap<>();

    public void add(String variant, double millis) {
        all.computeIfAbsent(variant, none -> new ArrayList<>()).add(millis);
    }

    public boolean has(String variant) {
        return all.containsKey(variant);
    }

    public double median(String variant) {
        return median(all.getOrDefault(variant, List.of()));
    }

    private static double median(List<Double> millis) {
        return millis.stream().sorted().skip(millis.size() / 2).findFirst().orElseThrow();
    }

    /** As a Markdown table, in the order in which the variants first came. */
    public String table(String title) {
        StringBuilder table = new StringBuilder("| " + title + " | ms | of |\n|---|---|---|\n");
        all.forEach((variant, millis) ->
                table.append("| %s | %s | %d |\n".formatted(variant, Table.number(median(millis)), millis.size())));
        return table.toString();
    }
}
