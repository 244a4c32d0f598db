package dev.signalbox.hibernate;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.hibernate.jpa.event.spi.CallbackRegistry;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses main = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.signalbox.model", "dev.signalbox.hibernate");

    @Test
    void theModuleNeedsTheCoreHibernateAndPersistenceOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations",
                        "jakarta.persistence",
                        "jakarta.transaction",
                        "org.hibernate..",
                        "dev.signalbox",
                        "dev.signalbox.spi",
                        "dev.signalbox.model",
                        "dev.signalbox.hibernate",
                        "dev.signalbox.hibernate.bulk",
                        "dev.signalbox.hibernate.spi"))
                .check(main);
    }

    @Test
    void theSignalsDoNotKnowHibernate() {
        noClasses()
                .that(resideInAPackage("dev.signalbox.model"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.hibernate..", "dev.signalbox.hibernate.."))
                .check(main);
    }

    @Test
    void whatReadsSqlKnowsNoDatabase() {
        noClasses()
                .that(resideInAPackage("dev.signalbox.hibernate.bulk"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.hibernate..", "java.sql", "dev.signalbox.hibernate"))
                .check(main);
    }

    @Test
    void fewClassesKnowHowHibernateCallsEntities() {
        noClasses()
                .that(not(JavaClass.Predicates.belongToAnyOf(NewInstances.class, Precedence.class)))
                .should()
                .dependOnClassesThat(resideInAPackage(CallbackRegistry.class.getPackageName()))
                .check(main);
    }

    @Test
    void onlyTheProxyOfAnEntityManagerUsesReflection() {
        noClasses()
                .that(not(JavaClass.Predicates.equivalentTo(OwnEntityManager.class)))
                .should()
                .dependOnClassesThat(resideInAPackage("java.lang.reflect"))
                .check(main);
    }

    @Test
    void onlyTheIntegratorAndTheSettingsArePublic() {
        noClasses()
                .that(resideInAPackage("dev.signalbox.hibernate"))
                .and()
                .areTopLevelClasses()
                .and()
                .doNotBelongToAnyOf(SignalboxIntegrator.class, SignalboxServices.class, SignalboxSettings.class)
                .should()
                .bePublic()
                .check(main);
    }
}
