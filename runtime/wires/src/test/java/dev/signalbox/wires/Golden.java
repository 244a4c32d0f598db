package dev.signalbox.wires;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts kept in files. Run the tests with {@code -Dsignalbox.golden=write} to write them again. */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    static void assertMatches(String actual, String name) {
        Path file = FOLDER.resolve(name);
        try {
            if ("write".equals(System.getProperty("signalbox.golden"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, actual);
            }
            assertThat(file)
                    .as("Missing golden file; write it with -Dsignalbox.golden=write")
                    .exists();
            assertThat(actual).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
