package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compilations of some classes into the output of an earlier compilation, as in editors and incremental builds. */
class IncrementalTest {

    private static final String ONE = owner("One", "@Receiver(PizzaDone.class) static void one() {}");
    private static final String TWO = owner("Two", "@Receiver(PizzaDone.class) static void two() {}");

    private static final String SERVICES = "META-INF/services/dev.signalbox.spi.Registry";

    @TempDir
    Path output;

    private String classPath = System.getProperty("java.class.path");

    @BeforeEach
    void compileAll() throws IOException {
        compile(Sources.withSignals(ONE, TWO));
        assertThat(registry()).contains("new One_Receivers()", "new Two_Receivers()");
    }

    @Test
    void anotherClassCompiledKeepsTheRest() throws IOException {
        String before = registry();
        compile(Sources.of(TWO));

        assertThat(registry())
                .contains("record Joint(One_Receivers.OnPizzaDone one,")
                .isEqualTo(before);
        assertThat(index()).isEqualTo("""
                        com.acme.One
                          hears com.acme.PizzaDone
                          joins com.acme/PizzaDone OnPizzaDone 0 anyone
                          has com.acme.One#one
                        com.acme.Two
                          hears com.acme.PizzaDone
                          joins com.acme/PizzaDone OnPizzaDone 0 anyone
                          has com.acme.Two#two
                        """);
    }

    /**
     * The names matter, because their order in the folder decides what javac loads. With these names, javac 17 crashed.
     */
    @Test
    @Tag("javac")
    void anotherClassCompiledWhereGeneratedSourcesAreElsewhere(@TempDir Path generated, @TempDir Path elsewhere)
            throws IOException {
        String one = "package app; final class One { @dev.signalbox.Receiver static void hear(Rung rung) {} }";
        String two = one.replace("One", "Two");
        String rung = "package app; public record Rung(int times) implements dev.signalbox.Signal {}";
        List<String> options = List.of("-s", generated.toString(), "-cp", elsewhere + File.pathSeparator + classPath);

        new ClassFolder(elsewhere).compile(options, Sources.of(rung, one, two));
        new ClassFolder(elsewhere).compile(options, Sources.of(two));

        assertThat(generated.resolve("app/SignalboxRegistry_One.java"))
                .content()
                .contains("record Joint(");
    }

    @Test
    void aClassThatIsAddedJoinsTheRest() throws IOException {
        compile(Sources.of(owner("Three", "@Receiver(PizzaDone.class) static void three() {}")));

        assertThat(registry()).contains("new One_Receivers()", "new Three_Receivers()", "new Two_Receivers()");
    }

    @Test
    void aReceiverThatHearsSomethingElseNowHearsThatAlone() throws IOException {
        compile(Sources.of(owner("Two", "@Receiver(dev.signalbox.Signal.class) static void two() {}")));

        assertThat(registry())
                .containsIgnoringWhitespaces(
                        "if (signal.equals(\"com.acme.PizzaDone\")) { return List.of(new One_Receivers()); }",
                        "if (signal.equals(\"dev.signalbox.Signal\")) { return List.of(new Two_Receivers()); }");
    }

    @Test
    void aClassThatLostItsReceiversIsForgotten() throws IOException {
        compile(Sources.of(ONE, owner("Two", "")));

        assertThat(registry()).contains("new One_Receivers()").doesNotContain("Two_Receivers");
    }

    @Test
    void aClassThatLostItsLastReceiverIsForgottenThoughNoAnnotationIsLeft() throws IOException {
        compile(Sources.of(owner("Two", "")));

        assertThat(registry()).contains("new One_Receivers()").doesNotContain("Two_Receivers");
        assertThat(index()).contains("com.acme.One").doesNotContain("Two");
    }

    @Test
    void whereNoReceiverIsLeftNoRegistryIsFound() throws IOException {
        compile(Sources.of(owner("One", ""), owner("Two", "")));

        assertThat(services()).isEmpty();
        assertThat(index()).isEmpty();

        compile(Sources.of(TWO));

        assertThat(registry()).contains("new Two_Receivers()").doesNotContain("One_Receivers");
    }

    /**
     * {@link EclipseDifference#GENERATED_AGAIN}: for Eclipse, our tests delete the registry, so that it is written
     * again.
     */
    @Test
    @Tag("javac")
    void aClassWithoutReceiversChangesNothing() throws IOException {
        FileTime before = FileTime.fromMillis(0);
        Files.setLastModifiedTime(output.resolve(SERVICES), before);
        compile(Sources.of("package com.acme; class Unrelated {}"));

        assertThat(Files.getLastModifiedTime(output.resolve(SERVICES))).isEqualTo(before);
    }

    @Test
    void aRegistryThatIsGoneIsWrittenAgain() throws IOException {
        Files.delete(output.resolve("com/acme/SignalboxRegistry_One.class"));
        Files.delete(output.resolve("com/acme/SignalboxRegistry_One.java"));
        compile(Sources.of("package com.acme; class Unrelated {}"));

        assertThat(registry()).contains("new One_Receivers()", "new Two_Receivers()");
        assertThat(output.resolve("com/acme/SignalboxRegistry_One.class")).exists();
    }

    @Test
    void aReceiverThatIsRenamedIsCalledByItsNewName() throws IOException {
        compile(Sources.of(owner("Two", "@Receiver(PizzaDone.class) static void second() {}")));

        assertThat(registry()).contains("new One_Receivers()", "new Two_Receivers()");
        assertThat(index()).contains("com.acme.Two#second").doesNotContain("com.acme.Two#two");
    }

    @Test
    void testsHaveARegistryOfTheirOwn(@TempDir Path tests) throws IOException {
        String before = registry();
        String main = classPath;
        classPath = output + File.pathSeparator + main;
        Path mainOutput = output;
        output = tests;
        compile(Sources.of(owner("OneTest", "@Receiver(PizzaDone.class) static void one() {}")));

        assertThat(registry()).contains("new OneTest_Receivers()").doesNotContain("new One_Receivers()");
        output = mainOutput;
        assertThat(registry()).isEqualTo(before);
    }

    @Test
    void aClassThatIsGoneIsForgotten() throws IOException {
        Files.delete(output.resolve("com/acme/Two.class"));
        compile(Sources.of(ONE));

        assertThat(registry()).contains("new One_Receivers()").doesNotContain("Two_Receivers");
    }

    @Test
    void aBinderThatIsGoneIsForgotten() throws IOException {
        try (Stream<Path> files = Files.list(output.resolve("com/acme"))) {
            for (Path each : files.filter(file -> file.getFileName().toString().startsWith("Two_"))
                    .toList()) {
                Files.delete(each);
            }
        }
        compile(Sources.of(ONE));

        assertThat(registry()).contains("new One_Receivers()").doesNotContain("Two_Receivers");
    }

    @Test
    void partsOfASignalThatIsNoLongerPublicAreNotJoined() throws IOException {
        compile(Sources.of("package com.acme; record PizzaDone() implements dev.signalbox.Signal {}", TWO));

        assertThat(registry())
                .contains("new One_Receivers()", "new Two_Receivers()")
                .doesNotContain("Joint");
    }

    @Test
    void anIdOfAClassThatIsNotCompiledIsTakenStill() throws IOException {
        List<String> errors = errors(Sources.of(owner(
                "Three", "@Receiver(value = PizzaDone.class, id = \"com.acme.One#one\") static void three() {}")));

        assertThat(errors)
                .singleElement(STRING)
                .startsWith("Three.java\n@Receiver(value = PizzaDone.class, id = \"com.acme.One#one\")")
                .endsWith("""
                        [Signalbox/DuplicateId] Receiver 'three' has the id 'com.acme.One#one'. Another receiver, in \
                        com.acme.One, has it too, and an id names one. Give it one of its own: @Receiver(id = "...", ...).""");
    }

    private void compile(List<JavaFileObject> sources) throws IOException {
        assertThat(errors(sources)).isEmpty();
    }

    private List<String> errors(List<JavaFileObject> sources) throws IOException {
        if (UsedCompiler.USED == UsedCompiler.ECLIPSE) {
            EclipseDifference.deleteGenerated(output, sources);
        }
        return new ClassFolder(output).errors(List.of("-cp", output + File.pathSeparator + classPath), sources);
    }

    /** The registry that the services file names. */
    private String registry() throws IOException {
        String name = services().strip();
        return Files.readString(output.resolve(name.replace('.', '/') + ".java"));
    }

    private String services() throws IOException {
        return Files.readString(output.resolve(SERVICES));
    }

    private String index() throws IOException {
        return Files.readString(output.resolve("META-INF/signalbox/receivers.index"));
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
