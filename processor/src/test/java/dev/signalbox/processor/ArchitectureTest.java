package dev.signalbox.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("javac")
class ArchitectureTest {

    private static final JavaClasses PROCESSOR = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.signalbox.processor");

    @Test
    void needsTheCoreAndJavaPoetAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
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
                        "dev.signalbox.spi",
                        "dev.signalbox.processor")
                .check(PROCESSOR);
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

    @Test
    void readersKnowNothingOfFindingsAndGeneratorsNothingOfEither() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Reader")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameStartingWith("Finding")
                .check(PROCESSOR);
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Generator")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameStartingWith("Finding")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Reader")
                .check(PROCESSOR);
    }
}
