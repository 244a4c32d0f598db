package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Signal;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An application of two modules and the core in one jar. */
class MergedJarTest {

    private static final String SERVICES = "META-INF/services/dev.signalbox.spi.Registry";

    @TempDir
    Path folder;

    @RegisterExtension
    private final CapturedLog log = new CapturedLog();

    @Test
    void aRegistryThatTheServicesLeaveOutIsNamed() throws Exception {
        Path jar = jar(bell(), kitchen());

        assertThat(heard(jar)).containsExactly("bell");
        assertThat(log.records()).singleElement().satisfies(record -> {
            assertThat(record.getLevel()).isEqualTo(Level.SEVERE);
            assertThat(record.getParameters()[0]).asString().endsWith("merged.jar");
            assertThat(record.getParameters()[1]).isEqualTo("com.acme.kitchen.SignalboxRegistry_Cook");
            assertThat(record.getMessage())
                    .contains("ServicesResourceTransformer", "metaInf-services", "mergeServiceFiles()");
        });
    }

    @Test
    void aRegistryThatPartlyMergedServicesLeaveOutIsNamed() throws Exception {
        Path bell = bell();
        Path kitchen = kitchen();
        Path cellar = module("Cook", "cellar");
        Files.writeString(
                bell.resolve(SERVICES),
                Files.readString(bell.resolve(SERVICES)) + Files.readString(cellar.resolve(SERVICES)));

        assertThat(heard(jar(bell, kitchen, cellar))).containsExactlyInAnyOrder("bell", "cook");
        assertThat(log.records())
                .singleElement()
                .satisfies(record ->
                        assertThat(record.getParameters()[1]).isEqualTo("com.acme.kitchen.SignalboxRegistry_Cook"));
    }

    @Test
    void aRegistryIsNamedWhereTheJarIsUnpacked() throws Exception {
        Path unpacked = folder.resolve("unpacked");
        try (JarFile jar = new JarFile(jar(bell(), kitchen()).toFile())) {
            for (JarEntry each : Collections.list(jar.entries())) {
                Path file = unpacked.resolve(each.getName());
                Files.createDirectories(file.getParent());
                Files.copy(jar.getInputStream(each), file);
            }
        }

        assertThat(heard(unpacked)).containsExactly("bell");
        assertThat(log.records())
                .singleElement()
                .satisfies(record ->
                        assertThat(record.getParameters()[1]).isEqualTo("com.acme.kitchen.SignalboxRegistry_Cook"));
    }

    @Test
    void nothingIsSaidWhereTheServicesAreMerged() throws Exception {
        Path bell = bell();
        Path kitchen = kitchen();
        Files.writeString(
                bell.resolve(SERVICES),
                Files.readString(bell.resolve(SERVICES)) + Files.readString(kitchen.resolve(SERVICES)));

        assertThat(heard(jar(bell, kitchen))).containsExactlyInAnyOrder("bell", "cook");
        assertThat(log.records()).isEmpty();
    }

    @Test
    void nothingIsSaidOfARegistryWhoseReceiversAreGone() throws Exception {
        Path bell = bell();
        Path kitchen = kitchen();
        Files.delete(kitchen.resolve("com/acme/kitchen/Cook_Receivers.class"));

        assertThat(heard(jar(bell, kitchen))).containsExactly("bell");
        assertThat(log.records()).isEmpty();
    }

    @Test
    void nothingIsSaidOfAnEarlierRegistryOfTheSameReceivers() throws Exception {
        Path bell = bell();
        Path earlier = bell.resolve("com/acme/bell/SignalboxRegistry_Alarm.class");
        Files.copy(bell.resolve("com/acme/bell/SignalboxRegistry_Bell.class"), earlier);

        assertThat(heard(jar(bell))).containsExactly("bell");
        assertThat(log.records()).isEmpty();
    }

    @Test
    void anApplicationOfOneModuleMayBeMergedAnyhow() throws Exception {
        assertThat(heard(jar(bell()))).containsExactly("bell");
        assertThat(log.records()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"com.acme, com.able", "dev.signalbox, dev.shadedbox"})
    void receiversAreHeardInRelocatedPackages(String from, String to) throws Exception {
        Path bell = bell();
        Path kitchen = kitchen();
        Files.writeString(
                bell.resolve(SERVICES),
                Files.readString(bell.resolve(SERVICES)) + Files.readString(kitchen.resolve(SERVICES)));

        Path jar = relocated(jar(bell, kitchen), from, to);
        assertThat(heard(jar, "com.acme.bell.Rung".replace(from, to))).containsExactlyInAnyOrder("bell", "cook");
        assertThat(log.records()).isEmpty();
    }

    @Test
    void thatThereAreNoServicesAtAllIsSaid() throws Exception {
        Path bell = bell();
        Files.delete(bell.resolve(SERVICES));

        assertThat(heard(jar(bell))).isEmpty();
        assertThat(log.records()).singleElement().satisfies(record -> {
            assertThat(record.getLevel()).isEqualTo(Level.SEVERE);
            assertThat(record.getMessage()).contains("META-INF/services/{1}", "is missing");
        });
    }

    private Path bell() throws IOException {
        return module("Bell", "bell", """
                package com.acme.bell;

                import java.util.ArrayList;
                import java.util.List;

                public record Rung(List<String> heard) implements dev.signalbox.Signal {
                    static List<String> run() {
                        List<String> heard = new ArrayList<>();
                        dev.signalbox.Signals.send(new Rung(heard));
                        return heard;
                    }
                }
                """);
    }

    private Path kitchen() throws IOException {
        return module("Cook", "kitchen");
    }

    /** A module with one receiver. The receiver notes the name of its class. */
    private Path module(String owner, String name, String... others) throws IOException {
        ClassFolder module = new ClassFolder(folder.resolve(name));
        String receiver = """
                package com.acme.%s;

                final class %s {
                    @dev.signalbox.Receiver(com.acme.bell.Rung.class)
                    static void hear(java.util.List<String> heard) {
                        heard.add("%s");
                    }
                }
                """.formatted(name, owner, owner.toLowerCase(Locale.ROOT));
        String libraries = System.getProperty("java.class.path");
        List<String> classPath = List.of(
                "-classpath",
                name.equals("bell") ? libraries : folder.resolve("bell") + File.pathSeparator + libraries);
        module.compile(
                classPath,
                Sources.of(Stream.concat(Stream.of(others), Stream.of(receiver)).toArray(String[]::new)));
        return module.path();
    }

    /** If files have the same name, the first one stays. */
    private Path jar(Path... modules) throws IOException {
        Path jar = folder.resolve("merged.jar");
        Set<String> present = new HashSet<>();
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (Path module : modules) {
                add(module, present, entries);
            }
            Path core = ClassFolder.locationOf(Signal.class);
            if (Files.isDirectory(core)) {
                add(core, present, entries);
            } else {
                try (FileSystem files = FileSystems.newFileSystem(core)) {
                    add(files.getPath("/"), present, entries);
                }
            }
        }
        return jar;
    }

    private static void add(Path root, Set<String> present, JarOutputStream entries) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString();
                if (present.add(name)) {
                    entries.putNextEntry(new JarEntry(name));
                    Files.copy(file, entries);
                }
            }
        }
    }

    /**
     * Relocates as the Maven Shade plugin does: replaces all names in class files and services, by names of the same
     * length.
     */
    private Path relocated(Path jar, String from, String to) throws IOException {
        Path relocated = folder.resolve("relocated.jar");
        try (JarFile files = new JarFile(jar.toFile());
                OutputStream out = Files.newOutputStream(relocated);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (JarEntry each : Collections.list(files.entries())) {
                byte[] bytes = files.getInputStream(each).readAllBytes();
                entries.putNextEntry(new JarEntry(renamed(each.getName(), from, to)));
                entries.write(renamed(new String(bytes, StandardCharsets.ISO_8859_1), from, to)
                        .getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return relocated;
    }

    private static String renamed(String text, String from, String to) {
        return text.replace(from, to).replace(from.replace('.', '/'), to.replace('.', '/'));
    }

    private static List<String> heard(Path jar) throws Exception {
        return heard(jar, "com.acme.bell.Rung");
    }

    private static List<String> heard(Path jar, String sender) throws Exception {
        URL[] urls = {jar.toUri().toURL()};
        try (URLClassLoader classes = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            return Compiled.run(classes, sender, "run");
        }
    }
}
