package dev.signalbox.example;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.signalbox.spi.Registry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What signals are for: a feature hears of another one that does not know it. */
class FeaturesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.signalbox.example");

    @ParameterizedTest
    @CsvSource({
        "account, profile",
        "account, mail",
        "account, audit",
        "account, storage",
        "account, group",
        "account, admin",
        "profile, mail",
        "profile, audit",
        "profile, storage",
        "profile, group",
        "profile, admin",
        "mail, profile",
        "mail, audit",
        "mail, storage",
        "mail, group",
        "mail, admin",
        "audit, mail",
        "audit, storage",
        "audit, admin",
        "storage, mail",
        "storage, audit",
        "storage, group",
        "storage, admin",
        "group, profile",
        "group, mail",
        "group, audit",
        "group, storage",
        "group, admin",
        "admin, group",
        "admin, mail",
        "admin, audit",
        "admin, storage"
    })
    void doesNotKnow(String feature, String other) {
        noClasses()
                .that()
                .resideInAPackage("dev.signalbox.example." + feature)
                // Which is generated into one of the packages and refers to all receivers.
                .and()
                .areNotAssignableTo(Registry.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.signalbox.example." + other)
                .check(CLASSES);
    }
}
