package dev.signalbox.internal.find;

import dev.signalbox.internal.Log;
import dev.signalbox.spi.Registry;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the registries that the processor generated. Only this class uses {@link ServiceLoader}.
 *
 * <p>If a registry does not link, names it in the log, leaves it out and loads the others. If there is no registry,
 * warns once, because this usually means that the processor did not run.
 */
public final class RegistryLoader implements Supplier<List<Registry>> {

    static final String NO_REGISTRY = """
            Signalbox found no receivers: no class path entry has a generated registry. If the application has methods \
            marked @Receiver, the annotation processor did not run (since JDK 23, javac runs none that is only on the \
            class path). Add it to the maven-compiler-plugin, in version 3.5 or later, for Maven 3.8 may take an older \
            one by itself:
              <annotationProcessorPaths>
                <path>
                  <groupId>dev.signalbox</groupId>
                  <artifactId>signalbox-processor</artifactId>
                  <version>${signalbox.version}</version>
                </path>
              </annotationProcessorPaths>
            If that block is there already, an <execution> with annotationProcessorPaths of its own, <proc>none</proc> or a \
            profile overrides it: mvn help:effective-pom shows what counts.""";

    static final String NO_SERVICES = """
            Signalbox found no receivers, though {0} lists some: META-INF/services/{1}, which names the generated registry, \
            is missing. Have the build keep META-INF/services when it packs or shrinks the jar, and rename its files where it \
            relocates packages (maven-shade-plugin: add the ServicesResourceTransformer).""";

    /** The processor writes this file even if it finds no receivers. */
    private static final String INDEX = "META-INF/signalbox/receivers.index";

    /**
     * The class loaders for which it has warned. The application contexts of a test suite share one class loader, and
     * one warning is enough.
     */
    private static final Set<ClassLoader> WARNED =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    /** Null for the class loader of the thread that calls {@link #get()}. */
    private final @Nullable ClassLoader classLoader;

    /** What {@link #finds} has found and {@link #get} has not taken. Guarded by this. */
    private @Nullable Found found;

    private record Found(List<Registry> registries, List<Error> failures) {}

    private RegistryLoader(@Nullable ClassLoader classLoader) {
        this.classLoader = classLoader;
    }

    public static RegistryLoader of(ClassLoader classLoader) {
        return new RegistryLoader(classLoader);
    }

    /** Looks in the class loader of this thread's application. */
    public static RegistryLoader ofThisThread() {
        return new RegistryLoader(applicationClassLoader());
    }

    /** Looks in the class loader of the application whose thread calls {@link #get()}. */
    public static RegistryLoader ofAskingThread() {
        return new RegistryLoader(null);
    }

    @Override
    public synchronized List<Registry> get() {
        Found all = found == null ? load(classLoader()) : found;
        found = null;
        all.failures.forEach(each -> Log.LOGGER.log(
                Level.ERROR, "A receiver registry cannot be used, its receivers are not called. Rebuild it.", each));
        if (all.registries.isEmpty() && all.failures.isEmpty()) {
            explainNone(classLoader());
        } else {
            MergedJarCheck.check(all.registries);
        }
        return all.registries;
    }

    /**
     * Whether one of them is such. Says nothing about those that cannot be used: {@link #get} does, which takes what was found
     * here.
     */
    public synchronized boolean finds(Predicate<Registry> such) {
        if (found == null) {
            found = load(classLoader());
        }
        return found.registries.stream().anyMatch(such);
    }

    private ClassLoader classLoader() {
        return classLoader == null ? applicationClassLoader() : classLoader;
    }

    private static Found load(ClassLoader loader) {
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        String failure = "";
        Iterator<ServiceLoader.Provider<Registry>> providers =
                ServiceLoader.load(Registry.class, loader).stream().iterator();
        for (boolean more = true; more; ) {
            try {
                more = providers.hasNext();
                if (more) {
                    found.registries.add(providers.next().get());
                }
            } catch (ServiceConfigurationError | LinkageError e) {
                // If the same failure comes again, the iterator cannot skip this registry.
                more = !e.toString().equals(failure);
                failure = e.toString();
                found.failures.add(e);
            }
        }
        return found;
    }

    /** Says nothing if the processor ran and found no receivers. */
    private static void explainNone(ClassLoader loader) {
        URL index = loader.getResource(INDEX);
        if (index == null) {
            if (WARNED.add(loader)) {
                Log.LOGGER.log(Level.WARNING, NO_REGISTRY);
            }
        } else if (!isBlank(index)) {
            Log.LOGGER.log(Level.ERROR, NO_SERVICES, index, Registry.class.getName());
        }
    }

    private static boolean isBlank(URL index) {
        try (InputStream in = index.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).isBlank();
        } catch (IOException e) {
            return true;
        }
    }

    /**
     * The context class loader of this thread if it sees the same core, as usual in applications; else the core's class
     * loader.
     */
    private static ClassLoader applicationClassLoader() {
        ClassLoader own = RegistryLoader.class.getClassLoader();
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        if (context == null) {
            return own;
        }
        try {
            return context.loadClass(Registry.class.getName()) == Registry.class ? context : own;
        } catch (ClassNotFoundException e) {
            return own;
        }
    }
}
