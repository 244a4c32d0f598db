package dev.signalbox.servlet;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theModuleNeedsTheCoreAndTheServletApiOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java.io",
                        "java.lang",
                        "java.util..",
                        "org.jspecify.annotations",
                        "jakarta.servlet..",
                        "dev.signalbox",
                        "dev.signalbox.servlet"))
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.signalbox.servlet"));
    }
}
