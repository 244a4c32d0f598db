package dev.signalbox.test.internal.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Collects the results of this JVM. Writes the report when JUnit closes it, after all tests. */
public final class FaultReport implements AutoCloseable {

    private static final Namespace NAMESPACE = Namespace.create(FaultReport.class);
    private static final String DIRECTORY = "signalbox.faults.report";
    private static final String NAME = "signalbox-faults";

    private final Optional<Path> directory;
    private final FaultResults results = new FaultResults();

    private FaultReport(Optional<Path> directory) {
        this.directory = directory;
    }

    /** An id without its package: {@code Stock#reduce}. */
    public static String shortName(String id) {
        int hash = id.indexOf('#');
        return hash < 0 ? id : id.substring(id.lastIndexOf('.', hash) + 1);
    }

    /** The report of this JVM. */
    public static FaultReport of(ExtensionContext context) {
        Optional<Path> directory = context.getConfigurationParameter(DIRECTORY)
                .map(Path::of)
                .or(() -> Stream.of("target", "build")
                        .map(Path::of)
                        .filter(Files::isDirectory)
                        .findFirst());
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(FaultReport.class, any -> new FaultReport(directory), FaultReport.class);
    }

    /**
     * Begins the results of a test.
     *
     * @param known the receivers of the test's application
     * @param called the receivers that the test calls
     */
    public synchronized void begin(String test, Collection<String> known, Stream<String> called) {
        TestResults begun = results.begin(test);
        begun.known().addAll(known);
        called.forEach(begun.called()::add);
    }

    /**
     * Adds the outcome of a fault in a test.
     *
     * @param receiver the receiver's id; empty for faults without a receiver
     * @param text the finding, or why it is tolerated
     */
    public synchronized void add(String test, String receiver, String fault, Outcome outcome, String text) {
        results.of(test).results().add(new Result(test, receiver, fault, outcome, text));
    }

    /** Drops the results of a test that is not repeatable. */
    public synchronized void notRepeatable(String test) {
        results.of(test).notRepeatable();
    }

    @Override
    public synchronized void close() {
        if (directory.isPresent() && !results.isEmpty()) {
            try {
                write(directory.get());
            } catch (IOException e) {
                throw new UncheckedIOException("The report of @FaultEveryReceiver cannot be written", e);
            }
        }
    }

    @SuppressWarnings("try") // the lock is only held
    private void write(Path into) throws IOException {
        Files.createDirectories(into);
        Path lines = into.resolve(NAME + ".tsv");
        try (FileChannel channel = FileChannel.open(
                        into.resolve(NAME + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            List<String> others = Files.exists(lines) ? Files.readAllLines(lines) : List.of();
            results.addMissing(FaultResults.ofLines(others));
            Files.write(lines, results.toLines());
            Files.writeString(into.resolve(NAME + ".txt"), new FaultText(results).text());
            Files.writeString(into.resolve(NAME + ".html"), new FaultPage(results).html());
        }
    }
}
