package dev.signalbox.processor;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.signalbox.spi.Generated;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tools that read class files can recognise generated types. */
class GeneratedMarksTest {

    private static final String SPRING = "org.springframework.aot.generate.Generated";

    private static final String SPRINGS_ANNOTATION = """
            package org.springframework.aot.generate;

            import java.lang.annotation.Retention;
            import java.lang.annotation.RetentionPolicy;

            @Retention(RetentionPolicy.RUNTIME)
            public @interface Generated {}
            """;

    private static final String RUNG = """
            package com.acme;

            public record Rung(int times) implements dev.signalbox.Signal {}
            """;

    private static final String BELL = """
            package com.acme;

            final class Bell {
                @dev.signalbox.Receiver
                static void ring(Rung rung) {}
            }
            """;

    private static final String GONG = """
            package com.acme;

            final class Gong {
                @dev.signalbox.Receiver
                void beat(Rung rung) {}

                @dev.signalbox.Receiver(order = 1, phase = dev.signalbox.Phase.AFTER_COMMIT)
                static void fade(Rung rung) {}
            }
            """;

    @TempDir
    Path folder;

    @Test
    void allGeneratedTypesAreMarkedAndNoOther() throws IOException {
        JavaClasses classes = compiled(List.of(), Sources.of(RUNG, BELL, GONG));

        assertThat(classes)
                .filteredOn(each -> each.isAnnotatedWith(Generated.class))
                .extracting(JavaClass::getName)
                .containsExactlyInAnyOrder(
                        "com.acme.Bell_Receivers",
                        "com.acme.Bell_Receivers$OnRung",
                        "com.acme.Gong_Receivers",
                        "com.acme.Gong_Receivers$OnRung",
                        "com.acme.Gong_Receivers$OnRungAfterCommitOrder1",
                        "com.acme.SignalboxRegistry_Bell",
                        "com.acme.SignalboxRegistry_Bell$OnRung",
                        "com.acme.SignalboxRegistry_Bell$OnRung$Joint");
        assertThat(classes).noneMatch(each -> each.isAnnotatedWith(SPRING));
    }

    @Test
    void withSpringsAnnotationTooWhereThatIs() throws IOException {
        JavaClasses classes = compiled(List.of(), Sources.of(RUNG, BELL, GONG, SPRINGS_ANNOTATION));

        assertThat(classes)
                .filteredOn(each -> each.isAnnotatedWith(SPRING))
                .hasSize(8)
                .allMatch(each -> each.isAnnotatedWith(Generated.class));
    }

    @Test
    @Tag("javac")
    void aModuleIsMarkedWithWhatItReads() throws IOException {
        Path spring = folder.resolve("spring.core");
        new ClassFolder(spring)
                .compile(
                        List.of("-proc:none"),
                        List.of(
                                Sources.of(SPRINGS_ANNOTATION).get(0),
                                module("module spring.core { exports org.springframework.aot.generate; }")));

        assertThat(module(spring, "requires spring.core;")).hasSize(8).allMatch(each -> each.isAnnotatedWith(SPRING));
        assertThat(module(spring, "")).hasSize(8).noneMatch(each -> each.isAnnotatedWith(SPRING));
    }

    private JavaClasses module(Path spring, String requires) throws IOException {
        String moduleInfo = "module com.acme { requires dev.signalbox; requires java.compiler; " + requires
                + " provides dev.signalbox.spi.Registry with com.acme.SignalboxRegistry; }";
        List<JavaFileObject> sources = Sources.of(RUNG, BELL, GONG);
        sources.add(module(moduleInfo));
        List<Path> modules = List.of(
                spring,
                ClassFolder.locationOf(Generated.class),
                ClassFolder.locationOf(org.jspecify.annotations.Nullable.class));
        String path = String.join(
                File.pathSeparator, modules.stream().map(Path::toString).toList());
        return compiled(List.of("--module-path", path), sources)
                .that(describe("generated", each -> each.isAnnotatedWith(Generated.class)));
    }

    private static JavaFileObject module(String text) {
        return JavaFileObjects.forSourceString("module-info", text);
    }

    private JavaClasses compiled(List<String> options, List<JavaFileObject> sources) throws IOException {
        Path output = Files.createTempDirectory(folder, "classes");
        new ClassFolder(output).compile(options, sources);
        return new ClassFileImporter().importPath(output);
    }
}
