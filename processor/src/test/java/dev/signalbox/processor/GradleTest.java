package dev.signalbox.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.gradle.WatchedProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Incremental compilations as Gradle runs them. Gradle deletes the files that were made from changed classes, and all
 * files of aggregating processors. It gives the compiler the changed classes as sources, and the other classes with our
 * annotations as class files.
 */
class GradleTest {

    private static final String ONE = owner("One", "@Receiver(PizzaDone.class) static void one(int size) {}");
    private static final String TWO = owner("Two", "@Receiver(PizzaDone.class) static void two(int size) {}");

    @TempDir
    Path output;

    private final List<String> isolated = new ArrayList<>();
    private final List<String> aggregated = new ArrayList<>();

    @Test
    void bindersAreIsolatingAndTheRegistryIsAggregating() throws IOException {
        try (InputStream declared =
                SignalboxProcessor.class.getResourceAsStream("/META-INF/gradle/incremental.annotation.processors")) {
            assertThat(new String(declared.readAllBytes(), UTF_8)).isEqualTo("""
                    dev.signalbox.processor.SignalboxProcessor,isolating
                    dev.signalbox.processor.RegistryProcessor,aggregating
                    """);
        }
    }

    @Test
    void oneOfTwoClassesIsCompiledAndTheResultIsThatOfAFullBuild() throws IOException {
        compileAll("-g");
        String full = registry();
        change("Two");
        compile("-g", Sources.of(TWO), "com.acme.One");

        assertThat(registry())
                .contains("record Joint(One_Receivers.OnPizzaDone one,")
                .isEqualTo(full);
        assertThat(isolated).containsExactly("com/acme/Two_Receivers");
    }

    @Test
    void whereNamesOfParametersAreGoneTheReceiverIsStillHeard() throws IOException {
        compileAll("-g:none");
        change("Two");
        compile("-g:none", Sources.of(TWO), "com.acme.One");

        assertThat(registry()).contains("new One_Receivers()", "new Two_Receivers()");
        assertThat(isolated).containsExactly("com/acme/Two_Receivers");
    }

    @Test
    void aClassThatLostItsReceiversIsForgotten() throws IOException {
        compileAll("-g");
        change("Two");
        compile("-g", Sources.of(owner("Two", "")), "com.acme.One");

        assertThat(registry()).contains("new One_Receivers()").doesNotContain("Two_Receivers");
    }

    @Test
    void anIdThatAnUnchangedClassHasIsTaken() throws IOException {
        compileAll("-g");
        change("Two");

        assertThat(errors(
                        "-g",
                        Sources.of(owner(
                                "Two",
                                "@Receiver(value = PizzaDone.class, id = \"com.acme.One#one\") static void two() {}")),
                        "com.acme.One"))
                .singleElement()
                .asString()
                .startsWith("Two.java\n")
                .contains("[Signalbox/DuplicateId]");
    }

    private void compileAll(String debug) throws IOException {
        compile(debug, Sources.withSignals(ONE, TWO));
    }

    /** Deletes the files that Gradle deletes after a change of this class. */
    private void change(String owner) throws IOException {
        List<String> stale = new ArrayList<>(aggregated);
        isolated.stream().filter(each -> each.contains("/" + owner)).forEach(stale::add);
        stale.add("com/acme/" + owner);
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = output.relativize(file).toString();
                if (stale.stream().anyMatch(each -> path.equals(each) || path.matches(each + "(\\$.*)?\\.\\w+"))) {
                    Files.delete(file);
                }
            }
        }
        isolated.clear();
        aggregated.clear();
    }

    private void compile(String debug, List<JavaFileObject> sources, String... unchanged) throws IOException {
        assertThat(errors(debug, sources, unchanged)).isEmpty();
    }

    private List<String> errors(String debug, List<JavaFileObject> sources, String... unchanged) throws IOException {
        String classPath = output + File.pathSeparator + System.getProperty("java.class.path");
        return new ClassFolder(output)
                .errors(
                        List.of(debug, "-cp", classPath),
                        List.of(unchanged),
                        sources,
                        List.of(
                                new WatchedProcessor(new RegistryProcessor(), false, aggregated::add),
                                new WatchedProcessor(new SignalboxProcessor(), true, isolated::add)));
    }

    private String registry() throws IOException {
        String name = Files.readString(output.resolve("META-INF/services/dev.signalbox.spi.Registry"))
                .strip();
        return Files.readString(output.resolve(name.replace('.', '/') + ".java"));
    }

    private static String owner(String name, String member) {
        return """
                package com.acme;

                import dev.signalbox.Receiver;

                final class %s {
                    %s
                }
                """.formatted(name, member);
    }
}
