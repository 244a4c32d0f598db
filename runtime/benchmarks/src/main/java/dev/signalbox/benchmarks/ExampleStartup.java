package dev.signalbox.benchmarks;

import dev.signalbox.benchmarks.process.Command;
import dev.signalbox.benchmarks.process.Machine;
import dev.signalbox.benchmarks.report.Bars;
import dev.signalbox.benchmarks.rows.Cost;
import dev.signalbox.benchmarks.rows.Pairs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Measures how long the example takes to start, and how long without what the starter brings: then no receiver is
 * called, but with {@link BareChannels} it starts all the same. Needs the example's jar.
 */
final class ExampleStartup {

    private static final String WITHOUT = "without the starter";
    private static final String CONTROL = "without again";
    private static final String WITH = "with the starter";
    private static final List<String> VARIANTS = List.of(WITHOUT, CONTROL, WITH);

    /** Cannot be made without durable receivers, whose calls it shows. */
    private static final String UNDELIVERED =
            "/BOOT-INF/classes/dev/signalbox/example/mail/UndeliveredController.class";

    private static final String CHANNELS = BareChannels.class.getName();

    private final Path with;
    private final Path without;
    private final Pairs pairs = new Pairs(VARIANTS);

    private ExampleStartup(Path with, Path without) {
        this.with = with;
        this.without = without;
    }

    /**
     * Runs.
     *
     * @param arguments the directory to work in; {@code quick} or {@code full}
     */
    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[0], "example"));
        Path with = example();
        Path without = directory.resolve("without.jar");
        Files.copy(with, without, StandardCopyOption.REPLACE_EXISTING);
        removeStarter(without);
        ExampleStartup startup = new ExampleStartup(with, without);
        startup.measure(arguments[1].equals("full") ? 40 : 10);
        System.out.println(Machine.name() + ", JDK " + Runtime.version());
        System.out.println(startup.pairs.table("start of the example"));
        System.out.println(String.join(
                "\n",
                "| Bar | at least | measured | |",
                "|---|---|---|---|",
                Bars.speed(WITH, 1 / 1.03, startup.pairs.speed(WITH, 0.5))));
    }

    /** The jar of the example. */
    static Path example() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../../example/target"))) {
            return files.filter(each -> each.getFileName().toString().matches("signalbox-example-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("First: mvn -pl example -am package -DskipTests"));
        }
    }

    /** The core stays: the classes of the example name its types. */
    private static void removeStarter(Path jar) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            List<Path> ours;
            try (Stream<Path> libraries = Files.list(files.getPath("/BOOT-INF/lib"))) {
                ours = libraries
                        .filter(each -> each.getFileName().toString().matches("signalbox-(?!core).*"))
                        .toList();
            }
            if (ours.isEmpty()) {
                throw new IllegalStateException("The example has no starter");
            }
            for (Path each : ours) {
                Files.delete(each);
            }
            Files.delete(files.getPath(UNDELIVERED));
            String channels = CHANNELS.replace('.', '/') + ".class";
            Path copy = files.getPath("/BOOT-INF/classes", channels);
            Files.createDirectories(copy.getParent());
            try (InputStream original = ClassLoader.getSystemResourceAsStream(channels)) {
                Files.copy(Objects.requireNonNull(original), copy);
            }
        }
    }

    /** In another order in each round; the first one warms up the file system's cache. */
    private void measure(int rounds) throws IOException {
        List<String> turns = new ArrayList<>(VARIANTS);
        Random order = new Random(1);
        for (int round = -1; round < rounds; round++) {
            System.out.println("Round " + (round + 1) + " of " + rounds);
            Collections.shuffle(turns, order);
            for (String variant : turns) {
                Cost cost = start(variant);
                if (round >= 0) {
                    pairs.add(variant, cost);
                }
            }
        }
    }

    /** From the start of the process until it says that it has started. */
    private Cost start(String variant) throws IOException {
        List<String> arguments = variant.equals(WITH)
                ? List.of("-jar", with.toString(), "--server.port=0")
                : List.of("-jar", without.toString(), "--server.port=0", "--spring.main.sources=" + CHANNELS);
        Process process =
                Command.start("java", arguments).redirectErrorStream(true).start();
        long start = System.nanoTime();
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.contains("Started ProfilesApplication")) {
                    long nanos = System.nanoTime() - start;
                    Duration cpu = process.info().totalCpuDuration().orElseThrow();
                    return new Cost(nanos, cpu.toNanos(), 0);
                }
            }
            throw new IllegalStateException("Did not start " + variant);
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }
}
