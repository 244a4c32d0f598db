package dev.signalbox.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Prepares all workloads, has JMH run them, and prints the table. */
final class Benchmarks {

    /** What all is measured with: little enough work for the collector that it does not show. */
    private static final String JVM = "-Xms1g -Xmx1g -XX:+UseSerialGC";

    /** Makes receivers that are as expensive to call as those that do real work. */
    private static final String NOT_INLINED = " -XX:CompileCommand=quiet -XX:CompileCommand=dontinline,*::hear*";

    private final Path directory;
    private final List<String> effort;
    private final String include;
    private final List<Path> results = new ArrayList<>();

    private Benchmarks(Path directory, List<String> effort, String include) {
        this.directory = directory;
        this.effort = effort;
        this.include = include;
    }

    /**
     * Runs.
     *
     * @param arguments the directory to work in; {@code quick} or {@code full}; a regular expression that says which
     *     benchmarks to run
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> effort = switch (arguments[1]) {
            case "quick" -> List.of("-f", "1", "-wi", "4", "-w", "200ms", "-i", "5", "-r", "150ms");
            case "full" -> List.of("-f", "3", "-wi", "5", "-w", "500ms", "-i", "5", "-r", "400ms");
            default -> throw new IllegalArgumentException("Neither quick nor full: " + arguments[1]);
        };
        new Benchmarks(Path.of(arguments[0]), effort, arguments[2]).run();
    }

    private void run() throws IOException, InterruptedException {
        Files.createDirectories(directory);
        Preparation preparation = new Preparation(directory, List.of(Preparation.JMH));
        for (Contestant contestant : Workloads.contestants()) {
            System.out.println("Compiling " + contestant);
            preparation.prepare(contestant.name(), Workloads.of(contestant));
        }
        for (List<Workload> workloads : Workloads.big()) {
            String name = workloads.get(0).contestant() + "-"
                    + workloads.get(0).project().name();
            System.out.println("Compiling " + name);
            preparation.prepare(name, workloads);
        }
        String classPath = ClassPath.of(preparation.classPath()) + ClassPath.SEPARATOR + ClassPath.own();
        measure("inlined", classPath, JVM, include);
        measure("called", classPath, JVM + NOT_INLINED, "(?=.*" + include + ").*\\." + Workloads.COUNT + "[1-9].*");
        System.out.println(Table.of(
                new Measurements(Measurement.readAll(results)), Machine.name(), LocalDate.now(ZoneId.systemDefault())));
    }

    private void measure(String name, String classPath, String jvm, String benchmarks)
            throws IOException, InterruptedException {
        Path result = directory.resolve(name + ".json");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath));
        // Whatever else runs on the machine shows in the numbers, with JMH's lock or without.
        command.addAll(List.of(
                "-Djmh.ignoreLock=true",
                "org.openjdk.jmh.Main",
                benchmarks,
                "-jvmArgs",
                jvm,
                "-bm",
                "avgt",
                "-tu",
                "ns"));
        command.addAll(List.of("-prof", "gc", "-foe", "true", "-rf", "json", "-rff", result.toString()));
        command.addAll(effort);
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("JMH ended with " + status);
        }
        if (Files.exists(result)) {
            results.add(result);
        }
    }
}
