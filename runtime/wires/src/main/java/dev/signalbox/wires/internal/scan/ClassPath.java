package dev.signalbox.wires.internal.scan;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/** The folders and jars of a class path. A class that several of them have is that of the first. */
public final class ClassPath implements AutoCloseable {

    private final List<Location> locations = new ArrayList<>();
    private final Map<String, Location> homes = new HashMap<>();

    private ClassPath() {}

    /** Opens the folders and jars that exist; others are left out, as the JVM does. */
    public static ClassPath open(Collection<Path> paths) {
        ClassPath classPath = new ClassPath();
        List<Location> opened =
                paths.parallelStream().filter(Files::exists).map(Location::open).toList();
        for (Location location : opened) {
            classPath.locations.add(location);
            location.classes().forEach(each -> classPath.homes.putIfAbsent(each, location));
        }
        return classPath;
    }

    /** The class path and module path of this JVM. Build tools may give it one jar that names the others. */
    public static Set<Path> ofThisJvm() {
        Set<Path> paths = new LinkedHashSet<>();
        Stream.of("java.class.path", "jdk.module.path")
                .map(each -> System.getProperty(each, ""))
                .flatMap(each -> Stream.of(each.split(File.pathSeparator, -1)))
                .filter(each -> !each.isEmpty())
                .forEach(each -> add(Path.of(each).toAbsolutePath().normalize(), paths));
        return paths;
    }

    private static void add(Path path, Set<Path> paths) {
        if (!Files.exists(path) || !paths.add(path) || Files.isDirectory(path)) {
            return;
        }
        try (JarFile jar = new JarFile(path.toFile())) {
            Manifest manifest = jar.getManifest();
            String others =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            if (others != null) {
                for (String each : others.trim().split(" +", -1)) {
                    URI address = path.toUri().resolve(each);
                    if ("file".equals(address.getScheme())) {
                        add(Path.of(address).normalize(), paths);
                    }
                }
            }
        } catch (ZipException noJar) {
            // The JVM leaves it out.
        } catch (IOException | IllegalArgumentException e) {
            throw new ScanException("Cannot read " + path + " of the class path: " + e);
        }
    }

    List<Location> locations() {
        return locations;
    }

    /** The class file of a class; for one of the JDK, that of this JVM. */
    Optional<byte[]> classFile(String name) {
        Location home = homes.get(name);
        if (home != null) {
            return Optional.of(home.classFile(name));
        }
        try (InputStream in = ClassLoader.getPlatformClassLoader().getResourceAsStream(name + ".class")) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a class is that of a location, and not of an earlier one. */
    boolean isHome(Location location, String name) {
        return homes.get(name) == location;
    }

    @Override
    public void close() {
        locations.forEach(Location::close);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
