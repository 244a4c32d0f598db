package dev.signalbox.benchmarks.rows;

import dev.signalbox.benchmarks.report.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What several variants cost in the same rounds, each next to the first, which is what the others are compared with. */
public final class Pairs {

    private final Map<String, List<Cost>> all = new LinkedHashMap<>();

    public Pairs(List<String> variants) {
        variants.forEach(variant -> all.put(variant, new ArrayList<>()));
    }

    public void add(String variant, Cost cost) {
        all.getOrDefault(variant, new ArrayList<>()).add(cost);
    }

    private List<Cost> base() {
        return all.values().iterator().next();
    }

    /**
     * How fast a variant is: the quantile, over all rounds, of what the first takes to what this one takes. By the time of
     * the thread alone: on the clock, other programs are measured too.
     */
    public double speed(String variant, double quantile) {
        return ratio(variant, quantile, Cost::cpu);
    }

    private double ratio(String variant, double quantile, ToDoubleFunction<Cost> time) {
        List<Double> ratios = new ArrayList<>();
        List<Cost> costs = all.getOrDefault(variant, List.of());
        for (int round = 0; round < costs.size(); round++) {
            ratios.add(time.applyAsDouble(base().get(round)) / time.applyAsDouble(costs.get(round)));
        }
        return quantile(ratios, quantile);
    }

    public double bytes(String variant) {
        return median(variant, Cost::bytes);
    }

    private double median(String variant, ToDoubleFunction<Cost> value) {
        return quantile(
                all.getOrDefault(variant, List.of()).stream()
                        .map(value::applyAsDouble)
                        .toList(),
                0.5);
    }

    private static double quantile(List<Double> values, double quantile) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.round(quantile * (sorted.size() - 1)));
    }

    /** As a Markdown table, in the order of the variants. */
    public String table(String title) {
        StringBuilder table = new StringBuilder(
                "| %s | ns | speed (quartiles) | on the clock (quartiles) | bytes |\n|---|---|---|---|---|\n"
                        .formatted(title));
        all.keySet()
                .forEach(variant -> table.append("| %s | %s | %s | %s | %.1f |\n"
                        .formatted(
                                variant,
                                Table.number(median(variant, Cost::cpu)),
                                quartiles(variant, Cost::cpu),
                                quartiles(variant, Cost::nanos),
                                bytes(variant))));
        return table.toString();
    }

    private String quartiles(String variant, ToDoubleFunction<Cost> time) {
        return "**%.3f** (%.3f to %.3f)"
                .formatted(ratio(variant, 0.5, time), ratio(variant, 0.25, time), ratio(variant, 0.75, time));
    }
}
