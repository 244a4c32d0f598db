package dev.signalbox.benchmarks.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What JMH measured of one benchmark.
 *
 * @param workload what was sent
 * @param contestant how
 * @param inlined whether the JIT was allowed to inline receivers
 * @param best nanoseconds for each operation, in the best iteration: what disturbs a machine only ever adds to it
 * @param bytes allocated for each operation
 * @param jdk the version that ran it
 */
public record Measurement(String workload, String contestant, boolean inlined, double best, double bytes, String jdk) {

    /** Reads files that JMH wrote as JSON. */
    public static List<Measurement> readAll(List<Path> files) throws IOException {
        List<Measurement> measurements = new ArrayList<>();
        for (Path file : files) {
            for (JsonNode benchmark : JsonMapper.shared().readTree(file)) {
                measurements.add(read(benchmark));
            }
        }
        return measurements;
    }

    private static Measurement read(JsonNode benchmark) {
        String[] name = benchmark.get("benchmark").asString().split("\\.", -1);
        boolean inlined = !benchmark.get("jvmArgs").toString().contains("dontinline");
        // A number of threads is part of the method's name, for such are JMH's groups; it belongs to the workload.
        String method = name[name.length - 1];
        String contestant = method.replaceFirst("\\d+$", "");
        return new Measurement(
                name[name.length - 2] + method.substring(contestant.length()),
                contestant,
                inlined,
                best(metric(benchmark)),
                benchmark.at("/secondaryMetrics/gc.alloc.rate.norm/score").asDouble(Double.NaN),
                benchmark.get("jdkVersion").asString());
    }

    /** Where several threads do different things, the senders' alone. */
    private static JsonNode metric(JsonNode benchmark) {
        return benchmark.get("secondaryMetrics").properties().stream()
                .filter(metric -> metric.getKey().endsWith("Sends"))
                .findFirst()
                .map(metric -> metric.getValue())
                .orElse(benchmark.get("primaryMetric"));
    }

    private static double best(JsonNode metric) {
        return StreamSupport.stream(metric.get("rawData").spliterator(), false)
                .flatMapToDouble(fork -> StreamSupport.stream(fork.spliterator(), false)
                        .flatMapToDouble(iteration -> DoubleStream.of(iteration.asDouble())))
                .min()
                .orElseThrow();
    }
}
