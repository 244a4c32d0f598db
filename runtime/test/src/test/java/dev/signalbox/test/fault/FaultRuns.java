package dev.signalbox.test.fault;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs test classes that are meant to fail, and keeps what came of each run. */
public record FaultRuns(EngineExecutionResults results) {

    public static FaultRuns of(Class<?> tests, Path report) {
        return of(tests, report, Map.of());
    }

    public static FaultRuns of(Class<?> tests, Path report, Map<String, String> parameters) {
        return new FaultRuns(EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .configurationParameter("signalbox.faults.report", report.toString())
                .configurationParameters(parameters)
                .execute());
    }

    /** The names of the runs of tests, in order. */
    public List<String> names() {
        return results.testEvents()
                .started()
                .map(each -> name(each.getTestDescriptor()))
                .toList();
    }

    /** The messages of what failed, tests and classes, by name. */
    public Map<String, String> failures() {
        Map<String, String> failures = new LinkedHashMap<>();
        results.allEvents().finished().stream()
                .filter(each -> result(each).getStatus() == TestExecutionResult.Status.FAILED)
                .forEach(each -> failures.put(
                        name(each.getTestDescriptor()),
                        result(each).getThrowable().map(Throwable::getMessage).orElse("")));
        return failures;
    }

    /** The name of a test; of one in a class with faults, the name of the class's run too. */
    private static String name(TestDescriptor test) {
        return test.getParent()
                .filter(each -> each.getUniqueId().getLastSegment().getType().equals("class-template-invocation"))
                .map(each -> test.getDisplayName() + " of " + each.getDisplayName())
                .orElse(test.getDisplayName());
    }

    private static TestExecutionResult result(Event finished) {
        return finished.getRequiredPayload(TestExecutionResult.class);
    }
}
