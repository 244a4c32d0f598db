package dev.signalbox.internal.find;

import dev.signalbox.internal.Log;
import dev.signalbox.spi.Binder;
import dev.signalbox.spi.Registry;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * Finds registries that are missing from a merged ("fat", shaded) jar. Such a jar, or the folder where it was unpacked,
 * contains the application and this core. If the build merges the jars but not their {@code META-INF/services} files,
 * one of these files replaces the others.
 *
 * <p>Recognises registries and binders by their names, which relocation does not change.
 *
 * @param files the names of the jar's files, with slashes
 * @param loaded the registries of the jar that were loaded
 */
record MergedJarCheck(List<String> files, List<Registry> loaded) {

    static final String NOT_NAMED = """
            META-INF/services in {0} does not name {1}: their receivers are not called. When several jars were merged into \
            one, one such file replaced the others. Have the build merge them. maven-shade-plugin: add the \
            ServicesResourceTransformer. maven-assembly-plugin: add the container descriptor handler metaInf-services. \
            Gradle Shadow: call mergeServiceFiles(). Spring Boot''s own jars need nothing.""";

    private static final String REGISTRY = "SignalboxRegistry";
    private static final String BINDER = "_Receivers";
    private static final String CLASS = ".class";

    /**
     * Logs which registries should have been loaded too. Reads only jars and folders that contain both this core and a
     * registry.
     */
    static void check(List<Registry> loaded) {
        URL own = location(Registry.class);
        if (own == null || !own.getProtocol().equals("file")) {
            return;
        }
        List<Registry> here = loaded.stream().filter(each -> isAt(own, each)).toList();
        if (here.isEmpty()) {
            return;
        }
        try {
            Path place = Path.of(URI.create(own.toString()));
            Set<String> missing = new MergedJarCheck(files(place), here).missing();
            if (!missing.isEmpty()) {
                Log.LOGGER.log(Level.ERROR, NOT_NAMED, place, String.join(", ", missing));
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            Log.LOGGER.log(Level.DEBUG, "Whether all registries are named is not known", e);
        }
    }

    private static boolean isAt(URL place, Registry registry) {
        URL location = location(registry.getClass());
        return location != null && location.sameFile(place);
    }

    private static List<String> files(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            try (Stream<Path> files = Files.walk(place)) {
                return files.map(each -> place.relativize(each).toString().replace(File.separatorChar, '/'))
                        .toList();
            }
        }
        try (JarFile jar = new JarFile(place.toFile())) {
            return jar.stream().map(JarEntry::getName).toList();
        }
    }

    private static @Nullable URL location(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null ? null : source.getLocation();
    }

    /** The registries that are not loaded, if they know of receivers that the loaded ones do not. */
    private Set<String> missing() {
        Set<String> registries = new TreeSet<>();
        Set<String> binders = new HashSet<>();
        files.forEach(name -> {
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
        loaded.forEach(each -> registries.remove(each.getClass().getName()));
        if (!registries.isEmpty()) {
            known().forEach(binders::remove);
        }
        return binders.isEmpty() ? Set.of() : registries;
    }

    private Stream<String> known() {
        return loaded.stream()
                .flatMap(each -> each.signals().stream().flatMap(signal -> each.binders(signal).stream()))
                .map(Binder::getClass)
                .map(Class::getName);
    }
}
