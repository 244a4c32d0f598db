package dev.signalbox.internal;

import com.acme.PizzaDone;
import dev.signalbox.spi.Binder;
import dev.signalbox.spi.Registry;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;

/** A class loader that sees the classes of the tests, but only the services of its directory. */
public final class OwnServices extends URLClassLoader {

    private static final String SERVICES = "META-INF/services/" + Registry.class.getName();

    public OwnServices(Path directory) throws IOException {
        super(new URL[] {directory.toUri().toURL()}, OwnServices.class.getClassLoader());
    }

    /** Writes a services file with these registries into a directory of the class path. */
    public static void name(Path directory, String... registries) throws IOException {
        Path services = directory.resolve(SERVICES);
        Files.createDirectories(services.getParent());
        Files.write(services, List.of(registries));
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return findResources(name);
    }

    /** A registry with only the receiver {@code own}. */
    public static final class OwnRegistry implements Registry {

        @Override
        public List<String> signals() {
            return List.of(PizzaDone.class.getName());
        }

        @Override
        public List<Binder> binders(String signal) {
            return List.of(FakeBinder.binder(
                    "com.acme.Own", FakePart.part(PizzaDone.class).receiver("own", any -> {})));
        }
    }
}
