package dev.signalbox.test.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The results of all tests, by their names. Several JVMs share them through a file of lines. */
final class FaultResults {

    private static final String KNOWN = "known";
    private static final String CALLED = "called";
    private static final String RESULT = "result";
    private static final String NOT_REPEATABLE = "not-repeatable";

    private final Map<String, TestResults> tests = new TreeMap<>();

    TestResults of(String test) {
        return tests.computeIfAbsent(test, any -> new TestResults());
    }

    /** Begins the results of a test. Drops its earlier ones. */
    TestResults begin(String test) {
        tests.remove(test);
        return of(test);
    }

    /** Adds the results of other tests. */
    void addMissing(FaultResults others) {
        others.tests.forEach(tests::putIfAbsent);
    }

    boolean isEmpty() {
        return tests.isEmpty();
    }

    List<Result> results() {
        return tests.values().stream().flatMap(each -> each.results().stream()).toList();
    }

    List<Result> results(Outcome outcome) {
        return results().stream().filter(each -> each.outcome() == outcome).toList();
    }

    /** The faults that were injected. */
    Set<String> faults() {
        Set<String> faults = new TreeSet<>();
        results().forEach(each -> faults.add(each.fault()));
        return faults;
    }

    /** The most important outcome for each receiver and fault. */
    Map<String, Map<String, Outcome>> table() {
        Map<String, Map<String, Outcome>> table = new TreeMap<>();
        for (Result each : results()) {
            table.computeIfAbsent(each.receiver(), any -> new TreeMap<>())
                    .merge(each.fault(), each.outcome(), (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
        return table;
    }

    /** The receivers that no test calls. */
    Set<String> notCalled() {
        Set<String> receivers = new TreeSet<>();
        tests.values().forEach(each -> receivers.addAll(each.known()));
        tests.values().forEach(each -> receivers.removeAll(each.called()));
        return receivers;
    }

    List<String> notRepeatable() {
        return tests.entrySet().stream()
                .filter(each -> !each.getValue().isRepeatable())
                .map(Map.Entry::getKey)
                .toList();
    }

    List<String> toLines() {
        List<String> lines = new ArrayList<>();
        tests.forEach((test, results) -> {
            results.known().forEach(each -> lines.add(line(KNOWN, test, each)));
            results.called().forEach(each -> lines.add(line(CALLED, test, each)));
            results.results()
                    .forEach(each -> lines.add(line(
                            RESULT,
                            test,
                            each.receiver(),
                            each.fault(),
                            each.outcome().name(),
                            each.text())));
            if (!results.isRepeatable()) {
                lines.add(line(NOT_REPEATABLE, test));
            }
        });
        return lines;
    }

    private static String line(String... fields) {
        return String.join(
                "\t", Stream.of(fields).map(each -> each.replaceAll("\\s", " ")).toList());
    }

    /** Reads what {@link #toLines} wrote. Ignores lines of another form. */
    static FaultResults ofLines(List<String> lines) {
        FaultResults results = new FaultResults();
        for (String line : lines) {
            String[] fields = line.split("\t", -1);
            if (fields.length < 2) {
                continue;
            }
            TestResults test = results.of(fields[1]);
            switch (fields[0] + "/" + fields.length) {
                case KNOWN + "/3" -> test.known().add(fields[2]);
                case CALLED + "/3" -> test.called().add(fields[2]);
                case RESULT + "/6" ->
                    test.results()
                            .add(new Result(fields[1], fields[2], fields[3], Outcome.valueOf(fields[4]), fields[5]));
                case NOT_REPEATABLE + "/2" -> test.notRepeatable();
                default -> {}
            }
        }
        return results;
    }
}
