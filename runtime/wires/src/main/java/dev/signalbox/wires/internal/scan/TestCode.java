package dev.signalbox.wires.internal.scan;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells the folders into which build tools compile tests, and the jars in which other modules get them: without these, a
 * scan would find more on the class path of {@code mvn verify} than on that of {@code mvn test}.
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
