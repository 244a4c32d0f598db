package dev.signalbox.spring;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses main = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.signalbox");

    @Test
    void theModuleUsesWhatTheOthersOffer() {
        classes()
                .that()
                .resideInAPackage("dev.signalbox.spring..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "javax.sql",
                        "jakarta..",
                        "org.jspecify.annotations",
                        "org.slf4j",
                        "org.hibernate..",
                        "org.springframework..",
                        "io.micrometer..",
                        "org.flywaydb.core.api..",
                        "dev.signalbox",
                        "dev.signalbox.spi",
                        "dev.signalbox.map..",
                        "dev.signalbox.model",
                        "dev.signalbox.hibernate",
                        "dev.signalbox.hibernate.spi",
                        "dev.signalbox.servlet",
                        "dev.signalbox.spring.."))
                .check(main);
    }

    @Test
    void nobodyElseKnowsSpring() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.signalbox.spring..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework..", "dev.signalbox.spring.."))
                .check(main);
    }
}
