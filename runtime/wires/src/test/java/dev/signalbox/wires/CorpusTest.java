package dev.signalbox.wires;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Applications that send in many ways. Their comments say what each line sends. */
class CorpusTest {

    private static final Pattern EXPECTED = Pattern.compile("//!(.*)$");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Warehouse", "Limits"})
    void eachLineSendsWhatItSays(String name) throws IOException {
        String source = Files.readString(Path.of("src/test/resources/corpus", name + ".java"));

        Map<Integer, TreeSet<String>> found = Application.compile(folder, source).wires().sends().stream()
                .collect(Collectors.groupingBy(
                        each -> each.place().line(),
                        TreeMap::new,
                        Collectors.mapping(CorpusTest::text, Collectors.toCollection(TreeSet::new))));

        assertThat(found).isEqualTo(expected(source));
    }

    static String text(Send send) {
        String name = send.signal().substring(send.signal().lastIndexOf('.') + 1);
        boolean isLocal = name.matches(".*\\$\\d.*");
        return (send.exact() ? "" : "?") + (isLocal ? name : name.substring(name.lastIndexOf('$') + 1));
    }

    static Map<Integer, Set<String>> expected(String source) {
        Map<Integer, Set<String>> expected = new TreeMap<>();
        String[] lines = source.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher matcher = EXPECTED.matcher(lines[i]);
            if (matcher.find() && !matcher.group(1).isBlank() && !lines[i].contains("end with")) {
                expected.put(
                        i + 1,
                        Stream.of(matcher.group(1).trim().split(" +")).collect(Collectors.toCollection(TreeSet::new)));
            }
        }
        return expected;
    }
}
