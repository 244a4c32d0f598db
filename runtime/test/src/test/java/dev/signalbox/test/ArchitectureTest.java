package dev.signalbox.test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.signalbox.test");

    @Test
    void theModuleNeedsTheCoreJUnitAndAssertJ() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations",
                        "org.junit.jupiter.api..",
                        "org.junit.platform.commons.support",
                        "org.assertj.core..",
                        "org.springframework..",
                        "dev.signalbox",
                        "dev.signalbox.spi",
                        "dev.signalbox.durable",
                        "dev.signalbox.durable.spi",
                        "dev.signalbox.test"))
                .check(MODULE);
    }

    @Test
    void onlyOneClassTouchesDurableReceivers() {
        noClasses()
                .that()
                .doNotHaveSimpleName("DurableCallsLog")
                .and()
                .doNotHaveSimpleName("Attempt")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.signalbox.durable.."))
                .check(MODULE);
    }

    @Test
    void onlyOneClassTouchesSpring() {
        noClasses()
                .that()
                .doNotHaveSimpleName("SpringTest")
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework.."))
                .check(MODULE);
    }
}
