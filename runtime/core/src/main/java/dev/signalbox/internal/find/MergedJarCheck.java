package dev.signalbox.internal.find;

import dev.signalbox.internal.Log;
import dev.signalbox.spi.Binder;
import dev.signalbox.spi.Registry;
import java.io.File;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URL;
import java.security.CodeSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds registries that a merged jar (shaded, "fat") has lost. Such a jar holds the application and this core. If the
 * build merged jars but not their {@code META-INF/services} files, one of these files has replaced the others.
 *
 * <p>Recognises registries and binders by their names, which relocation does not change.
 *
 * @param jar the jar
 * @param loaded the only registry of it that was loaded
 */
record MergedJarCheck(JarFile jar, Registry loaded) {

    static final String NOT_NAMED = """
            META-INF/services in {0} does not name {1}: their receivers are not called. When several jars were merged into \
            one, one such file replaced the others. Have the build merge them. maven-shade-plugin: add the \
            ServicesResourceTransformer. maven-assembly-plugin: add the container descriptor handler metaInf-services. \
            Gradle Shadow: call mergeServiceFiles(). Spring Boot''s own jars need nothing.""";

    private static final String REGISTRY = "SignalboxRegistry";
    private static final String BINDER = "_Receivers";
    private static final String CLASS = ".class";

    /**
     * Logs which registries should have been loaded too. Reads only a jar that holds this core and exactly one
     * registry.
     */
    static void check(List<Registry> loaded) {
        URL own = location(Registry.class);
        if (own == null || !own.getProtocol().equals("file") || own.getPath().endsWith("/")) {
            return;
        }
        Registry only = onlyOne(loaded, own);
        if (only == null) {
            return;
        }
        try (JarFile jar = new JarFile(new File(URI.create(own.toString())))) {
            Set<String> missing = new MergedJarCheck(jar, only).missing();
            if (!missing.isEmpty()) {
                Log.LOGGER.log(Level.ERROR, NOT_NAMED, jar.getName(), String.join(", ", missing));
            }
        } catch (IOException | IllegalArgumentException e) {
            Log.LOGGER.log(Level.DEBUG, "Whether all registries are named is not known", e);
        }
    }

    private static @Nullable Registry onlyOne(List<Registry> loaded, URL place) {
        Registry only = null;
        for (Registry each : loaded) {
            URL location = location(each.getClass());
            if (location != null && location.sameFile(place)) {
                if (only != null) {
                    return null;
                }
                only = each;
            }
        }
        return only;
    }

    private static @Nullable URL location(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null ? null : source.getLocation();
    }

    /** The registries that are not loaded, if they know of receivers that the loaded one does not. */
    private Set<String> missing() {
        Set<String> registries = new TreeSet<>();
        Set<String> binders = new HashSet<>();
        jar.stream().map(JarEntry::getName).forEach(name -> {
            if (!name.endsWith(CLASS) || name.indexOf('$') >= 0 || name.startsWith("META-INF/")) {
                return;
            }
            String type = name.substring(0, name.length() - CLASS.length());
            String simpleName = type.substring(type.lastIndexOf('/') + 1);
            if (simpleName.equals(REGISTRY) || simpleName.startsWith(REGISTRY + "_")) {
                registries.add(type.replace('/', '.'));
            } else if (simpleName.endsWith(BINDER)) {
                binders.add(type.replace('/', '.'));
            }
        });
        registries.remove(loaded.getClass().getName());
        if (!registries.isEmpty()) {
            known().forEach(binders::remove);
        }
        return binders.isEmpty() ? Set.of() : registries;
    }

    private Stream<String> known() {
        return loaded.signals().stream()
                .flatMap(signal -> loaded.binders(signal).stream())
                .map(Binder::getClass)
                .map(Class::getName);
    }
}
