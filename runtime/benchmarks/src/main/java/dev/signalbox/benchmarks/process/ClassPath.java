package dev.signalbox.benchmarks.process;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Class paths as javac and java take them. */
public final class ClassPath {

    public static final String SEPARATOR = File.pathSeparator;

    private ClassPath() {}

    /** That of this program, with all that it depends on. */
    public static String own() {
        return System.getProperty("java.class.path");
    }

    public static String of(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(SEPARATOR));
    }

    /** The jars of this program whose names begin like these; a module of this build may be a directory still. */
    public static List<Path> libraries(List<String> names) {
        return Arrays.stream(own().split(SEPARATOR))
                .map(Path::of)
                .filter(entry -> names.stream().anyMatch(name -> isNamed(entry, name)))
                .toList();
    }

    private static boolean isNamed(Path entry, String name) {
        return entry.getFileName().toString().startsWith(name)
                || (name.equals("signalbox-core") && entry.endsWith("core/target/classes"));
    }
}
