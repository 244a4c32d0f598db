package dev.signalbox.benchmarks.workload;

import dev.signalbox.benchmarks.project.Project;
import dev.signalbox.benchmarks.project.ProjectWriter;
import dev.signalbox.benchmarks.project.Sources;
import dev.signalbox.benchmarks.project.Template.Repetition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the JMH class of a workload. */
final class BenchmarkWriter {

    /** Of more sends in a method, the JIT would inline the first only. */
    private static final int SENDS_OF_A_METHOD = 10;

    private static final String HEAD = """
            package {package};

            import dev.signalbox.benchmarks.workload.Checked;
            import org.openjdk.jmh.annotations.Benchmark;
            import org.openjdk.jmh.annotations.OperationsPerInvocation;

            public class {name} extends Checked {
            {fields}

                public {name}() {
                    super({sends}, {reached}, {classes}, {others});
                }

                @Override
                protected Class<?>[] signalClasses() {
                    return new Class<?>[] {
                        Signal{signal}.class,
                    };
                }
            """;

    private static final String METHOD = """

                @Benchmark
                @OperationsPerInvocation({operations})
                public void {method}() {
            {body}
                }
            """;

    private static final String PART = """
            package {package};

            import org.openjdk.jmh.annotations.CompilerControl;

            final class {name} {
            """;

    private static final String METHOD_OF_PART = """

                @CompilerControl(CompilerControl.Mode.DONT_INLINE)
                static void {method}(long value) {
                    Sender{signal}.{method}(value);
                }
            """;

    private final Workload workload;
    private final Project project;
    private final ProjectWriter writer;

    BenchmarkWriter(Workload workload) {
        this.workload = workload;
        this.project = workload.project();
        this.writer = new ProjectWriter(project, workload.contestant());
    }

    void writeTo(Sources sources) {
        int parts = (project.signals() + SENDS_OF_A_METHOD - 1) / SENDS_OF_A_METHOD;
        write(
                sources,
                workload.name(),
                HEAD,
                METHOD,
                List.of(
                        numbers("part", 0, parts),
                        numbers("signal", 0, project.signals()),
                        writer.receivers(IntStream.range(0, workload.reached())),
                        writer.classes()));
        if (workload.body().contains("{part}")) {
            for (int part = 0; part < parts; part++) {
                int first = part * SENDS_OF_A_METHOD;
                int end = Math.min(first + SENDS_OF_A_METHOD, project.signals());
                write(sources, "Part" + part, PART, METHOD_OF_PART, List.of(numbers("signal", first, end)));
            }
        }
    }

    private void write(Sources sources, String name, String head, String method, List<Repetition> repeated) {
        String methods = workload.ways().stream()
                .map(way -> method.replace("{body}", workload.body()).replace("{method}", way))
                .collect(Collectors.joining());
        Map<String, Object> values = new HashMap<>(writer.values("name", name));
        values.put("sends", workload.sends());
        values.put("reached", workload.reached());
        values.put("operations", workload.operations());
        values.put("classes", project.classes());
        values.put("others", workload.isHeated() ? "new " + Workloads.hotClass(workload.contestant()) + "()" : "null");
        String template = head.replace("{fields}", workload.fields()) + methods + "}\n";
        writer.write(sources, name, template, values, repeated);
    }

    private static Repetition numbers(String name, int first, int end) {
        return new Repetition(
                name,
                IntStream.range(first, end)
                        .mapToObj(number -> Map.of(name, number))
                        .toList());
    }
}
