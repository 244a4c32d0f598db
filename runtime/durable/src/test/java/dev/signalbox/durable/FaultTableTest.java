package dev.signalbox.durable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of faults in {@code src/test/README.md}. */
class FaultTableTest {

    private static final Path TABLE = Path.of("src/test/README.md");
    private static final List<Path> SOURCES = List.of(Path.of("src/test/java"), Path.of("../kafka/src/test/java"));
    private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");

    @Test
    void eachFaultHasTestsThatExist() throws IOException {
        List<String> lines = Files.readAllLines(TABLE).stream()
                .filter(each -> each.startsWith("| F"))
                .toList();
        assertThat(lines)
                .extracting(each -> each.split(" ", 3)[1])
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 25)
                        .mapToObj(number -> "F" + number)
                        .toList());
        for (String line : lines) {
            List<MatchResult> tests = TEST.matcher(line).results().toList();
            assertThat(tests).as(line).isNotEmpty();
            for (MatchResult test : tests) {
                assertThat(source(test.group(1))).contains("void " + test.group(2) + "(");
            }
        }
    }

    private static String source(String test) throws IOException {
        for (Path directory : SOURCES) {
            try (Stream<Path> files = Files.walk(directory)) {
                List<Path> found =
                        files.filter(each -> each.endsWith(test + ".java")).toList();
                if (!found.isEmpty()) {
                    return Files.readString(found.get(0));
                }
            }
        }
        throw new AssertionError("There is no " + test);
    }
}
