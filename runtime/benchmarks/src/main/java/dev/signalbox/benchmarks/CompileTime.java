package dev.signalbox.benchmarks;

import dev.signalbox.benchmarks.process.ClassPath;
import dev.signalbox.benchmarks.process.Machine;
import dev.signalbox.benchmarks.process.Usage;
import dev.signalbox.benchmarks.project.OrdinaryApplication;
import dev.signalbox.benchmarks.project.Project;
import dev.signalbox.benchmarks.project.ProjectWriter;
import dev.signalbox.benchmarks.project.Signalbox;
import dev.signalbox.benchmarks.project.Sources;
import dev.signalbox.benchmarks.report.Bars;
import dev.signalbox.benchmarks.rows.Cost;
import dev.signalbox.benchmarks.rows.Pairs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures what the processor adds to a build. Each compilation is a javac process of its own, as builds have it: most of what
 * a processor costs there is that its classes are loaded and run for the first time.
 */
final class CompileTime {

    private static final List<String> OTHER_PROCESSORS =
            List.of("lombok", "mapstruct-processor", "lombok-mapstruct-binding");
    private static final List<String> PROCESSOR =
            List.of("signalbox-processor", "signalbox-core", "signalbox-map", "javapoet", "jspecify");

    private final Path directory;
    private final int rounds;
    private final List<String> bars = new ArrayList<>(List.of("| Bar | at most | measured | |", "|---|---|---|---|"));

    private CompileTime(Path directory, int rounds) {
        this.directory = directory;
        this.rounds = rounds;
    }

    /**
     * Runs.
     *
     * @param arguments the directory to work in; {@code quick} or {@code full}; a regular expression that says what to
     *     compile
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        CompileTime compileTime =
                new CompileTime(Path.of(arguments[0], "compile-time"), arguments[1].equals("full") ? 20 : 7);
        System.out.println(Machine.name() + ", JDK " + Runtime.version());
        if ("ordinary".matches(arguments[2])) {
            compileTime.measureOrdinary();
        }
        for (int receivers : List.of(1_000, 10_000)) {
            if (String.valueOf(receivers).matches(arguments[2])) {
                compileTime.measureReceiversOnly(receivers);
            }
        }
        System.out.println(String.join("\n", compileTime.bars) + "\n");
    }

    /** Beside Lombok and MapStruct, against the same where services call the receivers and nothing is of Signalbox. */
    private void measureOrdinary() throws IOException, InterruptedException {
        OrdinaryApplication byHand = new OrdinaryApplication(true);
        OrdinaryApplication withSignals = new OrdinaryApplication(false);
        Compiler plain = new Compiler(directory.resolve("by-hand"), processorPath(List.of()));
        Compiler ours = new Compiler(directory.resolve("with-signals"), processorPath(PROCESSOR));
        String title = OrdinaryApplication.CLASSES + " classes, " + OrdinaryApplication.RECEIVERS + " receivers";
        measure(
                title,
                rounds,
                1.10,
                () -> plain.compile(byHand.sources(), plain.emptied()),
                () -> ours.compile(withSignals.sources(), ours.emptied()));
        // What is compiled now, the last compilation of all has left beside it.
        measure(
                title + ": one of the services changed",
                rounds,
                1.15,
                () -> plain.compile(byHand.changedService(), plain.classes()),
                () -> ours.compile(withSignals.changedService(), ours.classes()));
        measure(
                title + ": one class with receivers changed",
                rounds,
                1.15,
                () -> plain.compile(byHand.changedReceivers(), plain.classes()),
                () -> ours.compile(withSignals.changedReceivers(), ours.classes()));
    }

    /** Nothing but signals and receivers, against the same classes, the generated ones among them, without the processor. */
    private void measureReceiversOnly(int receivers) throws IOException, InterruptedException {
        ProjectWriter writer = new ProjectWriter(Project.ofSize("compiled", receivers), Signalbox.SIGNALBOX);
        Path project = directory.resolve(String.valueOf(receivers));
        Path generated = Files.createDirectories(project.resolve("generated"));
        List<String> path = List.of("-processorpath", ClassPath.of(ClassPath.libraries(PROCESSOR)));
        List<String> options = Stream.concat(path.stream(), Stream.of("-s", generated.toString()))
                .toList();
        Compiler with = new Compiler(project.resolve("with"), options);
        Compiler without = new Compiler(project.resolve("without"), List.of("-proc:none"));
        Sources written = writer.application();
        with.compile(written, with.emptied());
        measure(
                receivers + " receivers, nothing else",
                // The largest takes as long as all others.
                receivers < 10_000 ? rounds : rounds / 2,
                1.4,
                () -> without.compile(written.and(generated), without.emptied()),
                () -> with.compile(written, with.emptied()));
    }

    private static List<String> processorPath(List<String> more) {
        List<String> names =
                Stream.concat(OTHER_PROCESSORS.stream(), more.stream()).toList();
        return List.of("-processorpath", ClassPath.of(ClassPath.libraries(names)));
    }

    /** In another order in each round; the first one warms up the file system's cache. */
    private void measure(String title, int times, double limit, Run without, Run with)
            throws IOException, InterruptedException {
        Map<String, Run> variants = new LinkedHashMap<>();
        variants.put("without the processor", without);
        variants.put("without again", without);
        variants.put("with the processor", with);
        Pairs pairs = new Pairs(List.copyOf(variants.keySet()));
        List<String> turns = new ArrayList<>(variants.keySet());
        Random order = new Random(1);
        for (int round = -1; round < times; round++) {
            System.out.println(title + ", round " + (round + 1) + " of " + times);
            Collections.shuffle(turns, order);
            for (String variant : turns) {
                Usage usage = Objects.requireNonNull(variants.get(variant)).run();
                if (round >= 0) {
                    pairs.add(variant, new Cost(usage.nanos(), usage.cpu(), 0));
                }
            }
        }
        System.out.println(pairs.table(title));
        bars.add(Bars.line(title, limit, 1 / pairs.speed("with the processor", 0.5)));
    }

    private interface Run {
        Usage run() throws IOException, InterruptedException;
    }

    /** Compiles in a directory, each time with the same options. */
    private record Compiler(Path directory, List<String> options) {

        Path classes() {
            return directory.resolve("classes");
        }

        /** The directory of classes with nothing in it, as a processor may read what an earlier compilation left there. */
        Path emptied() throws IOException {
            if (Files.exists(classes())) {
                try (Stream<Path> files = Files.walk(classes())) {
                    for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            return Files.createDirectories(classes());
        }

        /** Compiles; classes that are in the output already can be used, so only what has changed need be given. */
        Usage compile(Sources sources, Path classes) throws IOException, InterruptedException {
            String files = sources.writeTo(directory.resolve("sources")).stream()
                    .map(Path::toString)
                    .collect(Collectors.joining("\n"));
            Path list = Files.writeString(directory.resolve("files.txt"), files);
            List<String> arguments = new ArrayList<>(options);
            arguments.addAll(List.of("--release", "17", "-nowarn", "-g", "-d", classes.toString()));
            arguments.addAll(List.of("-cp", classes + ClassPath.SEPARATOR + ClassPath.own()));
            arguments.add("@" + list);
            return Usage.of("javac", arguments);
        }
    }
}
