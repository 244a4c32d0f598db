package dev.signalbox.benchmarks;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/** A class loader for dispatchers that finds no compiled receivers, because static ones hear every dispatcher. */
final class WithoutRegistries extends ClassLoader {

    WithoutRegistries() {
        super(WithoutRegistries.class.getClassLoader());
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        // Without the index, too: Signalbox says where it finds an index but no registry.
        return name.startsWith("META-INF/services/dev.signalbox.") || name.startsWith("META-INF/signalbox/")
                ? Collections.emptyEnumeration()
                : super.getResources(name);
    }
}
