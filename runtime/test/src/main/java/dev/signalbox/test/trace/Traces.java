package dev.signalbox.test.trace;

import dev.signalbox.test.internal.trace.TraceFiles;
import dev.signalbox.test.internal.trace.TraceLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Compares the traces of two builds: which receivers heard which signals in which test. A build writes its trace to the
 * directory that the JUnit configuration parameter or system property {@code signalbox.trace} names, for all tests with
 * {@link dev.signalbox.test.SignalsExtension}.
 */
public final class Traces {

    private Traces() {}

    /**
     * Prints the differences between two traces. Ends with status 1 if there are any.
     *
     * @param directories the trace of the earlier build, then that of the later one
     * @throws IOException if a file cannot be read
     */
    public static void main(String... directories) throws IOException {
        if (directories.length != 2) {
            throw new IllegalArgumentException(directories.length
                    + " arguments. Write two directories: the trace of the earlier build, then that of the later one.");
        }
        List<String> differences = differences(Path.of(directories[0]), Path.of(directories[1]));
        differences.forEach(System.out::println);
        if (!differences.isEmpty()) {
            System.exit(1);
        }
    }

    /**
     * Lists in which tests receivers are no longer called, are called now, or fail now. Ignores new tests.
     *
     * @param before the directory of the earlier trace
     * @param after the directory of the later trace
     * @throws IOException if a file cannot be read
     */
    public static List<String> differences(Path before, Path after) throws IOException {
        Map<String, List<TraceLine>> now = read(after);
        List<String> differences = new ArrayList<>();
        read(before).forEach((test, lines) -> {
            List<TraceLine> present = now.get(test);
            if (present == null) {
                differences.add(test + " has no trace any more");
            } else {
                compare(test, lines, present, differences);
            }
        });
        return List.copyOf(differences);
    }

    private static void compare(String test, List<TraceLine> before, List<TraceLine> now, List<String> differences) {
        Set<String> called = receivers(before, any -> true);
        Set<String> calledNow = receivers(now, any -> true);
        missing(called, calledNow).forEach(each -> differences.add(each + " is no longer called in " + test));
        missing(calledNow, called).forEach(each -> differences.add(each + " is called in " + test + " now"));
        Set<String> failed = signals(before, TraceLine::isFailed);
        missing(signals(now, TraceLine::isFailed), failed)
                .forEach(each -> differences.add("A receiver of " + each + " fails in " + test + " now"));
        missing(signals(before, any -> true), signals(now, any -> true))
                .forEach(each -> differences.add(each + " is no longer sent in " + test));
    }

    private static Set<String> receivers(List<TraceLine> lines, Predicate<TraceLine> which) {
        Set<String> receivers = new TreeSet<>();
        lines.stream().filter(which).forEach(each -> receivers.addAll(each.receivers()));
        return receivers;
    }

    private static Set<String> signals(List<TraceLine> lines, Predicate<TraceLine> which) {
        Set<String> signals = new TreeSet<>();
        lines.stream().filter(which).forEach(each -> signals.add(each.signal()));
        return signals;
    }

    private static Set<String> missing(Set<String> all, Set<String> known) {
        Set<String> missing = new TreeSet<>(all);
        missing.removeAll(known);
        return missing;
    }

    /** The lines of each test. */
    private static Map<String, List<TraceLine>> read(Path directory) throws IOException {
        Map<String, List<TraceLine>> lines = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(TraceFiles.SUFFIX)) {
                    String test = name.substring(0, name.length() - TraceFiles.SUFFIX.length());
                    for (String line : Files.readAllLines(file)) {
                        TraceLine.of(line)
                                .ifPresent(each -> lines.computeIfAbsent(
                                                test + "." + each.test(), any -> new ArrayList<>())
                                        .add(each));
                    }
                }
            }
        }
        return lines;
    }
}
