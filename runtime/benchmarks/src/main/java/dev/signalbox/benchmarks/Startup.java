package dev.signalbox.benchmarks;

import dev.signalbox.benchmarks.process.ClassPath;
import dev.signalbox.benchmarks.process.Command;
import dev.signalbox.benchmarks.process.Compilation;
import dev.signalbox.benchmarks.project.Contestant;
import dev.signalbox.benchmarks.project.HandWritten;
import dev.signalbox.benchmarks.project.Libraries;
import dev.signalbox.benchmarks.project.Project;
import dev.signalbox.benchmarks.project.ProjectWriter;
import dev.signalbox.benchmarks.project.Signalbox;
import dev.signalbox.benchmarks.project.Sources;
import dev.signalbox.benchmarks.report.Bars;
import dev.signalbox.benchmarks.report.Timings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures how long applications of thousands of receivers take from {@code main} to the first delivered send. On JDK 25 or later,
 * hand-written calls and Signalbox once more with an AOT cache.
 */
final class Startup {

    private static final String MAIN = """
            package {package};

            public final class Main {
                public static void main(String[] arguments) {
                    long start = System.nanoTime();
                    Sender0.{way}(1);
                    long end = System.nanoTime();
                    if (Receivers{class}.heard{receiver} != 1) throw new AssertionError("receiver {receiver}");
                    System.out.println(end - start);
                    System.exit(0);
                }
            }
            """;

    /** What is measured with an AOT cache, too, where the JDK has it. */
    private static final List<Contestant> OWN = List.of(HandWritten.DIRECT, Signalbox.SIGNALBOX);

    private static final String WITH_CACHE = ", AOT cache";

    private final Path directory;
    private final List<Application> applications = new ArrayList<>();
    private final Timings timings = new Timings();

    private Startup(Path directory) {
        this.directory = directory;
    }

    /**
     * Runs.
     *
     * @param arguments the directory to work in; {@code quick}, or {@code full} for what takes minutes to compile too
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Startup startup = new Startup(Path.of(arguments[0], "startup"));
        boolean full = arguments[1].equals("full");
        startup.prepareAll(full);
        startup.measure(full ? 9 : 5);
        System.out.println(startup.timings.table("From `main` to the first delivered send"));
        System.out.println(startup.bars());
    }

    private void prepareAll(boolean full) throws IOException, InterruptedException {
        prepare(Signalbox.SIGNALBOX, 100);
        for (int receivers : List.of(1_000, 10_000)) {
            prepare(HandWritten.DIRECT, receivers);
            prepare(Signalbox.SIGNALBOX, receivers);
            for (Contestant library : Libraries.ALL) {
                // greenrobot's index of 10,000 is a method that is too large for a class file.
                boolean compiles = receivers == 1_000 || !library.equals(Libraries.GREENROBOT);
                boolean soon = library.processors().isEmpty() || full;
                if (compiles && (soon || receivers == 1_000)) {
                    prepare(library, receivers);
                }
            }
        }
    }

    private void prepare(Contestant contestant, int receivers) throws IOException, InterruptedException {
        String name = contestant.name() + " " + receivers;
        System.out.println("Compiling " + name);
        Project project = Project.ofSize("startup", receivers);
        ProjectWriter writer = new ProjectWriter(project, contestant);
        Sources sources = writer.application();
        Map<String, Object> values = writer.values("way", way(contestant));
        writer.write(sources, "Main", MAIN, values, List.of(writer.receivers(project.receiversOfSignal(0))));
        Path application = directory.resolve(name.replace(' ', '-'));
        Compilation compilation = new Compilation(application, List.of());
        compilation.run(sources, contestant.processors(), writer.options());
        Path jar = application.resolve("application.jar");
        String classes = compilation.classes().toString();
        Command.run("jar", List.of("--create", "--file", jar.toString(), "-C", classes, "."));
        List<Path> classPath = Stream.concat(Stream.of(jar), ClassPath.libraries(contestant.libraries()).stream())
                .toList();
        Application made = new Application(
                name, ClassPath.of(classPath), writer.packageName() + ".Main", application.resolve("application.aot"));
        if (OWN.contains(contestant)) {
            made.train();
        }
        applications.add(made);
    }

    /** What most applications write. */
    private static String way(Contestant contestant) {
        return contestant.equals(Signalbox.SIGNALBOX)
                ? "signals"
                : contestant.ways().get(0);
    }

    /** In turns, so that what disturbs the machine disturbs all. */
    private void measure(int times) throws IOException, InterruptedException {
        for (int i : IntStream.range(0, times).toArray()) {
            System.out.println("Round " + (i + 1) + " of " + times);
            for (Application application : applications) {
                measure(application.name, List.of("-cp", application.classPath, application.main));
                if (application.hasCache()) {
                    measure(application.name + WITH_CACHE, application.fromCache());
                }
            }
        }
    }

    private void measure(String name, List<String> arguments) throws IOException, InterruptedException {
        String nanos = Command.outputOf("java", arguments.toArray(String[]::new));
        timings.add(name, Long.parseLong(nanos.lines().toList().get(0)) / 1e6);
    }

    private String bars() {
        double signalbox = timings.median("signalbox 10000");
        double slowestAllowed = Libraries.ALL.stream()
                .map(library -> library.name() + " 10000")
                .filter(timings::has)
                .mapToDouble(timings::median)
                .min()
                .orElseThrow();
        return String.join(
                "\n",
                "| Bar, 10,000 receivers | at most | measured | |",
                "|---|---|---|---|",
                Bars.line("ms over hand-written", 50, signalbox - timings.median("direct 10000")),
                Bars.line("to 100 receivers", 1.2, signalbox / timings.median("signalbox 100")),
                Bars.line("to the fastest library", 0.1, signalbox / slowestAllowed),
                "");
    }

    /** @param cache where its AOT cache is, if it has one: classes that a training run has loaded and linked */
    private record Application(String name, String classPath, String main, Path cache) {

        /** Makes the cache, on a JDK that can do so in one step. One of another JDK may be there from an earlier run. */
        void train() throws IOException, InterruptedException {
            Files.deleteIfExists(cache);
            if (Runtime.version().feature() >= 25) {
                Command.outputOf("java", "-XX:AOTCacheOutput=" + cache, "-cp", classPath, main);
            }
        }

        boolean hasCache() {
            return Files.exists(cache);
        }

        /** Refuses to start without the cache, where the JVM would otherwise leave it out with a warning. */
        List<String> fromCache() {
            return List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on", "-cp", classPath, main);
        }
    }
}
