package dev.signalbox.wires;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three jars that use each other, written by someone who had not seen the scanner. Comments say what each line sends, as in
 * {@link CorpusTest}.
 */
class SeveralJarsTest {

    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    @TempDir
    Path folder;

    @Test
    void eachLineSendsWhatItSays() throws IOException {
        Wires wires = Application.compile(folder.resolve("base"), sources("base"))
                .usedBy(folder.resolve("shop"), sources("shop"))
                .usedBy(folder.resolve("app"), sources("app"))
                .wires();

        Map<String, Map<Integer, TreeSet<String>>> found = wires.sends().stream()
                .collect(Collectors.groupingBy(
                        each -> Objects.requireNonNull(each.place().file()),
                        TreeMap::new,
                        Collectors.groupingBy(
                                each -> each.place().line(),
                                TreeMap::new,
                                Collectors.mapping(CorpusTest::text, Collectors.toCollection(TreeSet::new)))));

        Map<String, Map<Integer, Set<String>>> expected = new TreeMap<>();
        for (String jar : new String[] {"base", "shop", "app"}) {
            for (Path each : files(jar)) {
                Map<Integer, Set<String>> lines = CorpusTest.expected(Files.readString(each));
                if (!lines.isEmpty()) {
                    expected.put(each.getFileName().toString(), lines);
                }
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    /** What a bundle of OSGi imports, its manifest lists. It is not read if Signalbox is not in the list. */
    @Test
    void aBundleIsReadIfItImportsSignalbox() throws IOException {
        Application library = Application.compile(
                folder.resolve("library"),
                "package org.lib; public record Rung() implements dev.signalbox.Signal {}",
                "package org.lib; public class Bell { void ring() { dev.signalbox.Signals.send(new Rung()); } }");
        Application application = Application.compile(folder.resolve("app"), "class Shop {}");

        assertThat(sends(application, library, "Import-Package: dev.signalbox,org.other\n"))
                .isEqualTo(1);
        assertThat(sends(application, library, "Import-Package: org.other\nRequire-Bundle: signalbox\n"))
                .isEqualTo(1);
        assertThat(sends(application, library, "")).isEqualTo(1);
        assertThat(sends(application, library, "Import-Package: org.other\n")).isZero();
    }

    /** Spring's own classes do not send. Its samples are applications, and a jar may have classes of others besides. */
    @Test
    void aJarOfAWellKnownLibraryIsNotRead() throws IOException {
        Application application = Application.compile(folder.resolve("app"), "class Shop {}");

        assertThat(sends(application, bell("org.springframework.lib"), "", "org/springframework/lib/Bell.class"))
                .isZero();
        assertThat(sends(
                        application, bell("org.springframework.samples"), "", "org/springframework/samples/Bell.class"))
                .isEqualTo(1);
        assertThat(sends(
                        application,
                        bell("org.springframework.lib"),
                        "",
                        "org/springframework/lib/Bell.class",
                        "org/lib/Rung.class"))
                .isEqualTo(1);
    }

    private Application bell(String packageName) {
        return Application.compile(
                folder.resolve(packageName),
                "package org.lib; public record Rung() implements dev.signalbox.Signal {}",
                "package " + packageName + "; public class Bell { void ring() {"
                        + " dev.signalbox.Signals.send(new org.lib.Rung()); } }");
    }

    private int sends(Application application, Application library, String manifest) throws IOException {
        return sends(application, library, manifest, "org/lib/Rung.class", "org/lib/Bell.class");
    }

    private int sends(Application application, Application library, String manifest, String... classes)
            throws IOException {
        Path jar = folder.resolve("library.jar");
        try (JarOutputStream out = new JarOutputStream(
                Files.newOutputStream(jar),
                new Manifest(new ByteArrayInputStream(("Manifest-Version: 1.0\n" + manifest).getBytes(UTF_8))))) {
            for (String each : classes) {
                out.putNextEntry(new ZipEntry(each));
                out.write(Files.readAllBytes(library.folder().resolve(each)));
            }
        }
        List<Path> classPath = new ArrayList<>(application.classPath());
        classPath.add(jar);
        return Wires.of(classPath, "com.acme").sends().size();
    }

    private static String[] sources(String jar) throws IOException {
        TreeSet<String> sources = new TreeSet<>();
        for (Path each : files(jar)) {
            sources.add(Files.readString(each));
        }
        return sources.toArray(String[]::new);
    }

    private static Iterable<Path> files(String jar) throws IOException {
        try (Stream<Path> files = Files.list(CORPUS.resolve(jar))) {
            return files.sorted().toList();
        }
    }
}
