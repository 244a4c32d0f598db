package dev.signalbox.durable;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    /** Loaded only where there is Hibernate. */
    private static final String[] HIBERNATE = {
        "dev.signalbox.durable.hibernate", "dev.signalbox.durable.internal.hibernate"
    };

    private static final JavaClasses DURABLE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.signalbox.durable");

    @Test
    void theModuleNeedsTheCoreJdbcAndDbSchedulerOnly() {
        classes()
                .that()
                .resideOutsideOfPackages(HIBERNATE)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "javax.sql",
                        "org.jspecify.annotations",
                        "com.github.kagkarlsson.scheduler..",
                        "dev.signalbox",
                        "dev.signalbox.spi",
                        "dev.signalbox.durable.."))
                .check(DURABLE);
    }

    @Test
    void dbSchedulerIsKnownInsideOnly() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.signalbox.durable", "dev.signalbox.durable.spi")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.github.kagkarlsson..")
                .check(DURABLE);
    }

    /** But for the builder, at which the users' API begins. */
    @Test
    void usersAndIntegratorsDoNotSeeTheInside() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.signalbox.durable", "dev.signalbox.durable.spi")
                .and()
                .doNotHaveFullyQualifiedName(Deliveries.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.signalbox.durable.internal")
                .check(DURABLE);
    }
}
