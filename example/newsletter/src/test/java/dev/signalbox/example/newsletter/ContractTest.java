package dev.signalbox.example.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Both applications have a record of their own for each signal. The compiler has written their shapes into the lock files. */
class ContractTest {

    @Test
    void bothApplicationsHaveTheSameShapes() throws IOException {
        assertThat(shapes("signals.lock")).hasSize(2).isEqualTo(shapes("../signals.lock"));
    }

    /** What crosses, with the simple name of its record. */
    private static List<String> shapes(String lock) throws IOException {
        return Files.readAllLines(Path.of(lock)).stream()
                .filter(line -> line.contains(" crosses "))
                .map(line -> line.substring(line.lastIndexOf('.', line.indexOf(' ')) + 1))
                .toList();
    }
}
