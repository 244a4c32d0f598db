package dev.signalbox.wires.internal.scan;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Recognizes the folders into which build tools compile tests, and the jars in which other modules get them. Without the
 * jars, a scan in {@code mvn verify} would find more than one in {@code mvn test}.
 */
public final class TestCode {

    private static final List<Pattern> KNOWN = List.of(
            Pattern.compile(".*/target/test-classes"),
            Pattern.compile(".*-tests\\.jar"),
            Pattern.compile(".*/build/classes/[^/]+/(test|testFixtures)"),
            Pattern.compile(".*-test-fixtures\\.jar"),
            Pattern.compile(".*/(bin|out)/test(/[^/]+)?"));

    private TestCode() {}

    public static boolean include(Path path) {
        String text = path.toString().replace('\\', '/');
        return KNOWN.stream().anyMatch(each -> each.matcher(text).matches());
    }
}
