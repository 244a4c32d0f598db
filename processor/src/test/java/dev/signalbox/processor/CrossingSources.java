package dev.signalbox.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/**
 * What generated code and its users name of {@code signalbox-kafka}, as that module has it. Compiled from source, and no
 * dependency: the processor needs no Kafka.
 */
final class CrossingSources {

    private static final Path FOLDER = Path.of("../runtime/kafka/src/main/java/dev/signalbox/kafka");

    private static final List<JavaFileObject> API =
            Sources.of(Stream.of("Crosses", "spi/CrossingPart", "spi/CrossingRecorder", "spi/LocalOnly")
                    .map(CrossingSources::read)
                    .toArray(String[]::new));

    private CrossingSources() {}

    /** If one of these texts names something of it. */
    static List<JavaFileObject> namedIn(String... texts) {
        return Arrays.stream(texts).anyMatch(each -> each.contains("dev.signalbox.kafka.")) ? API : List.of();
    }

    private static String read(String name) {
        try {
            return Files.readString(FOLDER.resolve(name + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
