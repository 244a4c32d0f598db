package dev.signalbox.test.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The results of one test, or of the tests of one class. */
final class TestResults {

    private final Set<String> known = new TreeSet<>();
    private final Set<String> called = new TreeSet<>();
    private final List<Result> results = new ArrayList<>();
    private boolean repeatable = true;

    /** The receivers of the test's application. */
    Set<String> known() {
        return known;
    }

    /** The receivers that the test calls. */
    Set<String> called() {
        return called;
    }

    List<Result> results() {
        return results;
    }

    boolean isRepeatable() {
        return repeatable;
    }

    /** Drops the results, because the test is not repeatable. */
    void notRepeatable() {
        repeatable = false;
        results.clear();
    }
}
