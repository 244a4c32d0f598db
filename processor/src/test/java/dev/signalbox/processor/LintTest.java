package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Options of javac for warnings and for the release. */
@Tag("javac")
class LintTest {

    private static final String OWNER = """
            package com.acme;

            import dev.signalbox.Receiver;
            import dev.signalbox.Signal;

            class Owner {
                public static class Rung implements Signal {}

                @Receiver(Rung.class)
                static void ring() {}

                @Receiver(value = Rung.class, id = "another")
                void hear(Rung rung) {}

                @Override
                public String toString() {
                    return "Owner";
                }
            }
            """;

    private static final List<String> ALL_WARNINGS_ARE_ERRORS = List.of("-Xlint:all", "-Werror");

    @TempDir
    Path output;

    /** One processor makes the registry, even if no class has receivers. */
    @Test
    void rulesAloneGiveNoWarning() throws IOException {
        List<JavaFileObject> rules = Sources.of("""
                @dev.signalbox.rule.MayHear
                package com.acme;
                """, """
                package com.acme;

                @dev.signalbox.rule.MustBeHeard
                public record Rung() implements dev.signalbox.Signal {}
                """);

        assertThat(compile(ALL_WARNINGS_ARE_ERRORS, rules)).isEmpty();
        assertThat(output.resolve("META-INF/signalbox/receivers.index")).isEmptyFile();
    }

    @Test
    void noProcessorIsMissingForWhatIsGenerated() throws IOException {
        assertThat(compile(ALL_WARNINGS_ARE_ERRORS)).isEmpty();
        assertThat(compile(ALL_WARNINGS_ARE_ERRORS))
                .as("again, with what the first compilation left")
                .isEmpty();
    }

    private List<String> compile(List<String> options) throws IOException {
        return compile(options, Sources.of(OWNER));
    }

    private List<String> compile(List<String> options, List<JavaFileObject> sources) throws IOException {
        JavaCompiler compiler = UsedCompiler.JAVAC.tool();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            JavaCompiler.CompilationTask task = compiler.getTask(null, files, diagnostics, options, null, sources);
            task.setProcessors(Compiled.processors());
            return UsedCompiler.call(task, diagnostics).stream()
                    .map(Diagnosed::text)
                    .toList();
        }
    }

    @Test
    void processorsAfterOursSeeTheAnnotationsOfOthers() {
        Set<String> seen = new TreeSet<>();
        Processor after = new AbstractProcessor() {
            @Override
            public Set<String> getSupportedAnnotationTypes() {
                return Set.of("*");
            }

            @Override
            public SourceVersion getSupportedSourceVersion() {
                return SourceVersion.latestSupported();
            }

            @Override
            public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
                annotations.forEach(each -> seen.add(each.getSimpleName().toString()));
                return false;
            }
        };
        List<Processor> processors = new ArrayList<>(Compiled.processors());
        processors.add(after);

        Compilation compilation =
                UsedCompiler.JAVAC.lenient().withProcessors(processors).compile(Sources.of(OWNER));

        assertThat(compilation.errors()).isEmpty();
        assertThat(seen).contains("Override").doesNotContain("Receiver", "Generated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "9", "11", "16"})
    void aReleaseBeforeRecordsIsOneMessage(String release) {
        assertThat(compiled(release).diagnostics().stream().map(Diagnosed::text))
                .filteredOn(each -> !each.contains("[options]") && !each.contains("obsolete"))
                .containsExactly("""
                        Owner.java
                        class Owner {
                        ^
                        [Signalbox/OldRelease] Receivers are compiled for Java %s. The code that is generated to call them \
                        is written in Java 17. Compile with --release 17 or a later one, in Maven \
                        maven.compiler.release.""".formatted(release));
    }

    @Test
    void anyLaterReleaseWillDo() {
        for (int release = 17; release <= Runtime.version().feature(); release++) {
            assertThat(compiled("" + release).diagnostics())
                    .as("release %s", release)
                    .isEmpty();
        }
    }

    private static Compilation compiled(String release) {
        return Compiled.compileFor(release, UsedCompiler.JAVAC, Sources.of(OWNER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "17"})
    void withoutReceiversAnyReleaseWillDo(String release) {
        Compilation compilation =
                Compiled.compileFor(release, UsedCompiler.JAVAC, Sources.of("package com.acme; class Owner {}"));

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/signalbox/receivers.index"))
                .isPresent();
    }

    @Test
    void whatWasGeneratedIsCompiledByASecondCompilationWithoutProcessors() {
        Compilation first = Compiler.compiler(UsedCompiler.JAVAC.tool())
                .withOptions("-proc:only")
                .withProcessors(Compiled.processors())
                .compile(Sources.of(OWNER));
        List<JavaFileObject> all = new ArrayList<>(Sources.of(OWNER));
        all.addAll(first.generatedSourceFiles());

        assertThat(first.diagnostics()).isEmpty();
        assertThat(Compiler.compiler(UsedCompiler.JAVAC.tool())
                        .withOptions("-proc:none")
                        .compile(all)
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void whatWasGeneratedIsNoSourceForAnotherCompilation() {
        Compilation first = Compiled.compile(UsedCompiler.JAVAC, Sources.of(OWNER));
        List<JavaFileObject> withBinder = new ArrayList<>(Sources.of(OWNER));
        withBinder.add(first.generatedSourceFile("com.acme.Owner_Receivers").orElseThrow());
        List<JavaFileObject> withRegistry = new ArrayList<>(Sources.of(OWNER));
        withRegistry.add(
                first.generatedSourceFile("com.acme.SignalboxRegistry_Owner").orElseThrow());

        assertThat(said(withBinder))
                .containsExactly(
                        "[Signalbox/GeneratedSource] 'com.acme.Owner_Receivers' is among the sources. An earlier"
                                + " compilation has generated it to call receivers such as those of 'com.acme.Owner', and this one"
                                + " generates it again. Take the folder of generated sources out of the sources, or compile with"
                                + " -proc:none.");
        assertThat(said(withRegistry))
                .singleElement()
                .asString()
                .startsWith("[Signalbox/GeneratedSource] 'com.acme.SignalboxRegistry_Owner' is among the sources.");
    }

    @Test
    void aClassWithTheNameOfTheRegistryIsNamed() {
        List<JavaFileObject> sources = Sources.of(OWNER, "package com.acme; class SignalboxRegistry_Owner {}");

        assertThat(said(sources))
                .singleElement()
                .asString()
                .startsWith("[Signalbox/NameTaken] There is a class 'com.acme.SignalboxRegistry_Owner' already.");
    }

    @Test
    void soIsOneThatAnotherProcessorGenerates() {
        Generating other = new Generating(1, "com.acme.Owner_Receivers", "package com.acme; class Owner_Receivers {}");

        assertThat(Compiled.compile(UsedCompiler.JAVAC, Sources.of(OWNER), other)
                        .errors())
                .extracting(each -> each.getMessage(null))
                .first()
                .asString()
                .startsWith("[Signalbox/NameTaken] There is a class 'com.acme.Owner_Receivers' already.");
    }

    private static List<String> said(List<JavaFileObject> sources) {
        return Compiled.compileWarned(UsedCompiler.JAVAC, sources).errors().stream()
                .map(each -> each.getMessage(null))
                .toList();
    }
}
