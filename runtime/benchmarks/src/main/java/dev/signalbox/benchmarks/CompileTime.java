package dev.signalbox.benchmarks;

import dev.signalbox.benchmarks.process.ClassPath;
import dev.signalbox.benchmarks.process.Command;
import dev.signalbox.benchmarks.project.Contestant;
import dev.signalbox.benchmarks.project.Project;
import dev.signalbox.benchmarks.project.ProjectWriter;
import dev.signalbox.benchmarks.project.Signalbox;
import dev.signalbox.benchmarks.report.Bars;
import dev.signalbox.benchmarks.report.Timings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Measures what the processor adds to javac: against the same classes, the generated ones among them, without it. */
final class CompileTime {

    private static final double LIMIT = 1.4;

    private final Path directory;
    private final Timings timings = new Timings();
    private final List<String> bars = new ArrayList<>(List.of("| Bar | at most | measured | |", "|---|---|---|---|"));

    private CompileTime(Path directory) {
        this.directory = directory;
    }

    /**
     * Runs.
     *
     * @param arguments the directory to work in; {@code quick} or {@code full}
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        CompileTime compileTime = new CompileTime(Path.of(arguments[0], "compile-time"));
        for (int receivers : List.of(1_000, 10_000)) {
            compileTime.measure(receivers, arguments[1].equals("full") ? 7 : 3);
        }
        System.out.println(compileTime.timings.table("javac, in a JVM of its own"));
        System.out.println(String.join("\n", compileTime.bars) + "\n");
    }

    private void measure(int receivers, int times) throws IOException, InterruptedException {
        System.out.println("Compiling " + receivers);
        Contestant signalbox = Signalbox.SIGNALBOX;
        ProjectWriter writer = new ProjectWriter(Project.ofSize("compiled", receivers), signalbox);
        Path project = directory.resolve(String.valueOf(receivers));
        List<Path> written = writer.application().writeTo(project.resolve("written"));
        Path generated = Files.createDirectories(project.resolve("generated"));
        List<String> processor = List.of(
                "-processorpath",
                ClassPath.own(),
                "-processor",
                String.join(",", signalbox.processors()),
                "-s",
                generated.toString());
        String with = receivers + " receivers, with the processor";
        String without = receivers + " receivers, the same classes without";
        for (int i = 0; i < times; i++) {
            timings.add(with, javac(project, written, processor));
            try (Stream<Path> files = Files.walk(generated)) {
                List<Path> all = Stream.concat(written.stream(), files.filter(Files::isRegularFile))
                        .toList();
                timings.add(without, javac(project, all, List.of("-proc:none")));
            }
        }
        bars.add(Bars.line(receivers + " receivers", LIMIT, timings.median(with) / timings.median(without)));
    }

    private static double javac(Path project, List<Path> sources, List<String> options)
            throws IOException, InterruptedException {
        String files = sources.stream().map(Path::toString).collect(Collectors.joining("\n"));
        Path list = Files.writeString(project.resolve("files.txt"), files);
        // Empty, for the processor reads what an earlier compilation left of its registry.
        Path classes = Files.createTempDirectory(project, "classes");
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of("--release", "17", "-nowarn", "-d", classes.toString(), "-cp", ClassPath.own()));
        arguments.add("@" + list);
        long start = System.nanoTime();
        Command.run("javac", arguments);
        return (System.nanoTime() - start) / 1e6;
    }
}
