package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mistakes that users make, one in each file of a folder: the wrong source, the only message, and the source after the
 * first edit that the message asks for. Run with {@code -Dsignalbox.golden=write} to write the messages again.
 */
@Tag("thorough")
class MistakesTest {

    private static final Path FOLDER = Path.of("src/test/resources/mistakes");

    private static final String MESSAGE = "\n=== message\n";

    private static final String RIGHT = "\n=== right\n";

    /** One file. */
    record Mistake(Path file, String wrong, String message, String right) {

        static Mistake of(Path file) throws IOException {
            String text = Files.readString(file);
            int message = text.indexOf(MESSAGE);
            int right = text.indexOf(RIGHT);
            return new Mistake(
                    file,
                    text.substring(text.indexOf('\n') + 1, message),
                    text.substring(message + MESSAGE.length(), right),
                    text.substring(right + RIGHT.length()));
        }

        @Override
        public String toString() {
            return file.getFileName().toString();
        }
    }

    @Test
    void thereAreThirty() throws IOException {
        assertThat(mistakes()).hasSizeGreaterThanOrEqualTo(30);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void eachGivesOneMessage(Mistake mistake) throws IOException {
        List<JavaFileObject> sources = mistake.toString().startsWith("missing-artifact")
                ? ModelSources.withoutModel(files(mistake.wrong()))
                : ModelSources.with(files(mistake.wrong()));
        String message = Diagnosed.of(compiler -> Compiled.compileWarned(compiler, sources));

        assertThat(message.lines().filter(line -> line.strip().equals("^"))).hasSize(1);
        if ("write".equals(System.getProperty("signalbox.golden"))) {
            Files.writeString(
                    mistake.file(), "=== wrong\n" + mistake.wrong() + MESSAGE + message + RIGHT + mistake.right());
        } else {
            assertThat(ours(mistake.message())).isEqualTo(ours(message));
        }
    }

    /** For the compiler's own message only the place, because the text differs between versions. */
    private static String ours(String message) {
        return message.contains("[Signalbox/")
                ? message
                : message.lines().limit(3).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void whatTheMessageAsksForIsRight(Mistake mistake) {
        assertThat(Diagnosed.of(ModelSources.with(files(mistake.right())))).isEmpty();
    }

    /** A text contains one or more files, each with its package. */
    private static String[] files(String text) {
        return Arrays.stream(text.split("(?m)^(?=package )"))
                .filter(each -> !each.isBlank())
                .toArray(String[]::new);
    }

    private static List<Mistake> mistakes() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Mistake> mistakes = new ArrayList<>();
            for (Path each : files.sorted().toList()) {
                mistakes.add(Mistake.of(each));
            }
            return mistakes;
        }
    }
}
