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
 * What generated code and its users name of {@code signalbox-durable}, as that module has it. Compiled from source, and no
 * dependency: that module's own tests have receivers, for which they need the processor.
 */
final class DurableSources {

    private static final Path FOLDER = Path.of("../runtime/durable/src/main/java/dev/signalbox/durable");

    private static final List<JavaFileObject> API =
            Sources.of(Stream.of("Durable", "DeliveryInfo", "spi/Durability", "spi/DurableCalls", "spi/DurablePart")
                    .map(DurableSources::read)
                    .toArray(String[]::new));

    private DurableSources() {}

    /** If one of these texts names something of it. */
    static List<JavaFileObject> namedIn(String... texts) {
        return Arrays.stream(texts).anyMatch(each -> each.contains("dev.signalbox.durable.")) ? API : List.of();
    }

    private static String read(String name) {
        try {
            return Files.readString(FOLDER.resolve(name + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
