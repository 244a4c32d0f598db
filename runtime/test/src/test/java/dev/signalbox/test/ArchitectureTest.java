package dev.signalbox.test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.stream.Collectors;
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
                        "org.opentest4j",
                        "dev.signalbox.model",
                        "org.hibernate..",
                        "jakarta.persistence",
                        "jakarta.transaction",
                        "dev.signalbox.test.."))
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
    void onlyTwoClassesTouchSpring() {
        noClasses()
                .that()
                .doNotHaveSimpleName("SpringTest")
                .and()
                .doNotHaveSimpleName("SpringBegins")
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework.."))
                .check(MODULE);
    }

    @Test
    void onlyOneClassTouchesHibernate() {
        noClasses()
                .that()
                .doNotHaveSimpleName("HibernateCommits")
                .and()
                .doNotHaveSimpleName("Followed")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.hibernate..", "jakarta..", "dev.signalbox.model"))
                .check(MODULE);
    }

    @Test
    void packagesKnowEachOtherOneWay() {
        slices().matching("dev.signalbox.(test..)")
                .namingSlices("$1")
                .should()
                .beFreeOfCycles()
                .check(MODULE);
        noClasses()
                .that()
                .resideInAPackage("dev.signalbox.test.internal..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.signalbox.test", "dev.signalbox.test.fault"))
                .check(MODULE);
    }

    @Test
    void noPackageHasMoreThanEighteenFiles() {
        Map<String, Long> files = MODULE.stream()
                .filter(each -> each.isTopLevelClass() && !each.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(files).allSatisfy((room, count) -> assertThat(count).isLessThanOrEqualTo(18));
    }
}
