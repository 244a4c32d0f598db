package dev.signalbox.spring.kafka;

import dev.signalbox.spi.Registry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** Loads an application without the receivers of this module's other tests. */
final class CrossingLoader extends ClassLoader {

    private static final String SERVICES = "META-INF/services/" + Registry.class.getName();

    private final List<URL> registries;

    private CrossingLoader(List<URL> registries) {
        super(CrossingLoader.class.getClassLoader());
        this.registries = registries;
    }

    /** The application has a signal that crosses. */
    static CrossingLoader withCrossing() {
        try {
            Path file = Files.createTempFile("registries", "");
            file.toFile().deleteOnExit();
            Files.writeString(file, OrderPlaced.OwnRegistry.class.getName());
            return new CrossingLoader(List.of(file.toUri().toURL()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The application has none. */
    static CrossingLoader withoutCrossing() {
        return new CrossingLoader(List.of());
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.equals(SERVICES) ? Collections.enumeration(registries) : super.getResources(name);
    }
}
