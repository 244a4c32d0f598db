package dev.signalbox.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("javac")
class ArchitectureTest {

    private static final String ROOT = "dev.signalbox.processor";

    /** The packages that all others may use. */
    private static final String[] OUTSIDE = {
        "java..",
        "javax.annotation.processing",
        "javax.lang.model..",
        "javax.tools",
        "com.palantir.javapoet",
        "com.google.auto.service",
        "org.jspecify.annotations",
        "com.sun.source..",
        "dev.signalbox",
        "dev.signalbox.map..",
        "dev.signalbox.rule",
        "dev.signalbox.spi"
    };

    private static final JavaClasses PROCESSOR = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void needsTheCoreAndJavaPoetAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(Stream.concat(Stream.of(OUTSIDE), Stream.of(ROOT + ".."))
                        .toArray(String[]::new))
                .check(PROCESSOR);
    }

    /** Each package may use only the packages next to it: data flows from read through the model to the others. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "compiler, ''",
        "model, compiler",
        "model.annotated, compiler model",
        "entity, compiler model",
        "read, compiler model model.annotated entity",
        "finding, model",
        "check.durable, compiler model entity finding",
        "check.rule, compiler model model.annotated finding",
        "check.crossing, compiler model model.annotated entity finding check.durable",
        "check, compiler model entity finding check.durable check.rule",
        "generate, model model.annotated",
        "map, compiler model model.annotated finding",
        "check.compilation, compiler model finding map",
        "registry, compiler model model.annotated finding check check.compilation check.crossing generate map",
    })
    void knowsThePackagesBeforeItAlone(String name, String before) {
        Stream<String> known = Stream.concat(Stream.of(name), Stream.of(before.split(" ")))
                .filter(each -> !each.isEmpty())
                .map(each -> ROOT + "." + each);
        classes()
                .that()
                .resideInAPackage(ROOT + "." + name)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(Stream.concat(Stream.of(OUTSIDE), known).toArray(String[]::new))
                .check(PROCESSOR);
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(PROCESSOR);
    }

    @Test
    void packagesAreSmall() {
        assertThat(PROCESSOR.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .collect(groupingBy(JavaClass::getPackageName, counting())))
                .allSatisfy((name, files) -> assertThat(files).as(name).isLessThanOrEqualTo(18));
    }

    @Test
    void oneClassPrintsAndOneWrites() {
        noClasses()
                .that()
                .doNotHaveSimpleName("FindingPrinter")
                .and()
                .haveSimpleNameNotEndingWith("Processor")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Messager.class)
                .check(PROCESSOR);
        noClasses()
                .that()
                .doNotHaveSimpleName("SourceWriter")
                .and()
                .haveSimpleNameNotEndingWith("Processor")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Filer.class)
                .check(PROCESSOR);
    }
}
