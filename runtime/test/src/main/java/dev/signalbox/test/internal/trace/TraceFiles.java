package dev.signalbox.test.internal.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Collects the trace's lines of this JVM. Writes a file for each test class when JUnit closes it, after all tests. */
public final class TraceFiles implements AutoCloseable {

    /** The end of each file's name. */
    public static final String SUFFIX = ".trace";

    private static final Namespace NAMESPACE = Namespace.create(TraceFiles.class);
    private static final String DIRECTORY = "signalbox.trace";
    private static final String LEFT_OUT = "left out";

    private final Path directory;
    private final Map<String, SortedSet<TraceLine>> byClass = new TreeMap<>();

    private TraceFiles(Path directory) {
        this.directory = directory;
    }

    /** The files of this JVM. Empty if no trace is configured, or if this test is left out. */
    public static Optional<TraceFiles> of(ExtensionContext context) {
        boolean leftOut = context.getStore(NAMESPACE).get(LEFT_OUT) != null;
        return leftOut
                ? Optional.empty()
                : context.getConfigurationParameter(DIRECTORY)
                        .map(directory -> context.getRoot()
                                .getStore(NAMESPACE)
                                .computeIfAbsent(
                                        TraceFiles.class, any -> new TraceFiles(Path.of(directory)), TraceFiles.class));
    }

    /** Leaves out a test, because a fault is injected into it. */
    public static void leaveOut(ExtensionContext context) {
        context.getStore(NAMESPACE).put(LEFT_OUT, true);
    }

    /** Adds lines of a test class. */
    public synchronized void add(Class<?> test, Collection<TraceLine> lines) {
        byClass.computeIfAbsent(test.getName(), any -> new TreeSet<>()).addAll(lines);
    }

    @Override
    public synchronized void close() {
        try {
            Files.createDirectories(directory);
            for (Map.Entry<String, SortedSet<TraceLine>> each : byClass.entrySet()) {
                Files.write(
                        directory.resolve(each.getKey() + SUFFIX),
                        each.getValue().stream().map(TraceLine::toString).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The trace of the tests cannot be written", e);
        }
    }
}
