package dev.signalbox.benchmarks;

import dev.signalbox.benchmarks.process.ClassPath;
import dev.signalbox.benchmarks.process.Command;
import dev.signalbox.benchmarks.process.Machine;
import dev.signalbox.benchmarks.project.Contestant;
import dev.signalbox.benchmarks.report.Measurement;
import dev.signalbox.benchmarks.report.Measurements;
import dev.signalbox.benchmarks.report.Table;
import dev.signalbox.benchmarks.workload.Preparation;
import dev.signalbox.benchmarks.workload.Workload;
import dev.signalbox.benchmarks.workload.Workloads;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Prepares all workloads, has JMH run them, and prints the table. */
final class Benchmarks {

    /** What all is measured with: little enough work for the collector that it does not show. */
    private static final String JVM = "-Xms1g -Xmx1g -XX:+UseSerialGC";

    /** Makes receivers that are as expensive to call as those that do real work. */
    private static final String NOT_INLINED = " -XX:CompileCommand=quiet -XX:CompileCommand=dontinline,*::hear*";

    private static final List<String> QUICK = List.of("-f", "1", "-wi", "3", "-w", "500ms", "-i", "5", "-r", "100ms");
    private static final List<String> FULL = List.of("-f", "3", "-wi", "5", "-w", "500ms", "-i", "5", "-r", "400ms");

    /** The JIT needs seconds for a send that reaches thousands. */
    private static final List<String> LONG = List.of("-f", "1", "-wi", "10", "-w", "1s", "-i", "10", "-r", "1s");

    private final Path directory;
    private final String include;
    private final Preparation preparation;
    private final List<String> names = new ArrayList<>();
    private final List<Path> results = new ArrayList<>();

    private Benchmarks(Path directory, String include) {
        this.directory = directory;
        this.include = include;
        this.preparation = new Preparation(directory, List.of(Preparation.JMH));
    }

    /**
     * Runs.
     *
     * @param arguments the directory to work in; {@code quick} or {@code full}; a regular expression that says which
     *     benchmarks to run
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> effort = arguments[1].equals("full") ? FULL : QUICK;
        Benchmarks benchmarks = new Benchmarks(Path.of(arguments[0]), arguments[2]);
        benchmarks.prepare();
        benchmarks.measure("inlined", "(?!.*\\." + Workloads.BIG + "\\.)", JVM, effort);
        benchmarks.measure("called", ".*\\." + Workloads.COUNT + "[1-9]", JVM + NOT_INLINED, effort);
        benchmarks.measure("big", ".*\\." + Workloads.BIG + "\\.", JVM, LONG);
        Measurements measurements = new Measurements(Measurement.readAll(benchmarks.results));
        System.out.println(Table.of(measurements, Machine.name(), LocalDate.now(ZoneId.systemDefault())));
    }

    private void prepare() throws IOException {
        names.addAll(Workloads.HAND_WRITTEN);
        List<List<Workload>> big = included(Workloads.big());
        for (Contestant contestant : Workloads.contestants()) {
            List<Workload> workloads = Workloads.of(contestant);
            boolean neededByBig =
                    big.stream().anyMatch(one -> one.get(0).contestant().name().equals(contestant.name()));
            if (neededByBig || !included(List.of(workloads)).isEmpty()) {
                prepare(contestant.name(), workloads);
            }
        }
        for (List<Workload> workloads : big) {
            Workload first = workloads.get(0);
            prepare(first.contestant().name() + "-" + first.project().name(), workloads);
        }
    }

    private void prepare(String name, List<Workload> workloads) throws IOException {
        System.out.println("Compiling " + name);
        preparation.prepare(name, workloads);
        workloads.forEach(workload -> names.addAll(workload.benchmarks()));
    }

    private List<List<Workload>> included(List<List<Workload>> all) {
        return all.stream()
                .filter(workloads -> workloads.stream()
                        .flatMap(workload -> workload.benchmarks().stream())
                        .anyMatch(Pattern.compile(include).asPredicate()))
                .toList();
    }

    private void measure(String name, String these, String jvm, List<String> effort)
            throws IOException, InterruptedException {
        String both = "^(?=.*(" + include + "))" + these;
        if (names.stream().noneMatch(Pattern.compile(both).asPredicate())) {
            return;
        }
        String classPath = ClassPath.of(preparation.classPath()) + ClassPath.SEPARATOR + ClassPath.own();
        Path result = directory.resolve(name + ".json");
        // Whatever else runs on the machine shows in the numbers, with JMH's lock or without.
        List<String> command =
                new ArrayList<>(List.of("-cp", classPath, "-Djmh.ignoreLock=true", "org.openjdk.jmh.Main", both));
        command.addAll(List.of("-jvmArgs", jvm, "-bm", "avgt", "-tu", "ns", "-prof", "gc", "-foe", "false"));
        command.addAll(List.of("-rf", "json", "-rff", result.toString()));
        command.addAll(effort);
        Command.run("java", command);
        results.add(result);
    }
}
