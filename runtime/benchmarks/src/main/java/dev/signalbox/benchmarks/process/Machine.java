package dev.signalbox.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What it was measured on. */
public final class Machine {

    private static final Path LINUX = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** Number and, where the system says it, model of its processors. */
    public static String name() throws IOException {
        String cores = Runtime.getRuntime().availableProcessors() + " cores";
        if (!Files.isReadable(LINUX)) {
            return cores + " " + System.getProperty("os.arch");
        }
        return Files.readAllLines(LINUX).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.replaceFirst(".*: ", ""))
                .findFirst()
                .map(model -> cores + " of " + model)
                .orElse(cores);
    }
}
