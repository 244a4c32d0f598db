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

/** Loads an application with a signal that crosses, and without the receivers of this module's other tests. */
final class CrossingLoader extends ClassLoader {

    private static final String SERVICES = "META-INF/services/" + Registry.class.getName();

    private final URL registries;

    CrossingLoader() {
        super(CrossingLoader.class.getClassLoader());
        try {
            Path file = Files.createTempFile("registries", "");
            file.toFile().deleteOnExit();
            Files.writeString(file, OrderPlaced.OwnRegistry.class.getName());
            registries = file.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.equals(SERVICES) ? Collections.enumeration(List.of(registries)) : super.getResources(name);
    }
}
