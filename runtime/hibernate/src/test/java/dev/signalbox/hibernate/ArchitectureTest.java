package dev.signalbox.hibernate;

import static com.tngtech.archunit.base.DescribedPredicate.not;
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
import dev.signalbox.hibernate.internal.save.PersistCallback;
import dev.signalbox.hibernate.internal.unit.BeforeCommitFirst;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.jpa.event.spi.CallbackRegistry;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
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
                        "dev.signalbox.hibernate.internal..",
                        "dev.signalbox.hibernate.spi"))
                .check(MAIN);
    }

    @Test
    void theSignalsDoNotKnowHibernate() {
        noClasses()
                .that(resideInAPackage("dev.signalbox.model"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.hibernate..", "dev.signalbox.hibernate.."))
                .check(MAIN);
    }

    /** Each package with those that it may use, from the root down. */
    private static final Map<String, List<String>> ARROWS = Map.ofEntries(
            Map.entry("change", List.of()),
            Map.entry("compare", List.of()),
            Map.entry("batch", List.of()),
            Map.entry("bulk.sql", List.of()),
            Map.entry("collections", List.of("change", "compare")),
            Map.entry("integrate", List.of()),
            Map.entry("deliver", List.of("integrate", "change")),
            Map.entry("unit", List.of("batch", "deliver", "integrate", "collections", "change", "compare")),
            Map.entry("bulk", List.of("bulk.sql", "unit", "change")),
            Map.entry("record", List.of("unit", "deliver", "collections", "change", "compare")),
            Map.entry("save", List.of("record", "unit", "collections", "change", "compare")));

    @Test
    void packagesKnowEachOtherInOneDirection() {
        slices().matching("dev.signalbox.(hibernate..)")
                .should()
                .beFreeOfCycles()
                .check(MAIN);
        String internal = "dev.signalbox.hibernate.internal.";
        ARROWS.forEach((room, known) -> {
            List<String> others = new ArrayList<>(ARROWS.keySet());
            others.remove(room);
            others.removeAll(known);
            noClasses()
                    .that(resideInAPackage(internal + room))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(Stream.concat(
                                    Stream.of("dev.signalbox.hibernate"),
                                    others.stream().map(internal::concat))
                            .toArray(String[]::new)))
                    .check(MAIN);
        });
    }

    @Test
    void eachPackageIsSmallAndNamedHere() {
        Map<String, Long> sizes = MAIN.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(each -> !each.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(sizes).allSatisfy((name, size) -> assertThat(size).isLessThanOrEqualTo(18));
        assertThat(sizes.keySet().stream()
                        .filter(each -> each.contains(".internal."))
                        .map(each -> each.replaceFirst(".*\\.internal\\.", "")))
                .hasSameElementsAs(ARROWS.keySet());
    }

    @Test
    void whatReadsSqlKnowsNoDatabase() {
        noClasses()
                .that(resideInAPackage("dev.signalbox.hibernate.internal.bulk.sql"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.hibernate..",
                        "java.sql",
                        "dev.signalbox.hibernate",
                        "dev.signalbox.hibernate.internal.bulk"))
                .check(MAIN);
    }

    @Test
    void fewClassesKnowHowHibernateCallsEntities() {
        noClasses()
                .that(not(JavaClass.Predicates.belongToAnyOf(PersistCallback.class, BeforeCommitFirst.class)))
                .should()
                .dependOnClassesThat(resideInAPackage(CallbackRegistry.class.getPackageName()))
                .check(MAIN);
    }

    @Test
    void onlyTheProxyOfAnEntityManagerUsesReflection() {
        noClasses()
                .that(not(JavaClass.Predicates.simpleName("OwnEntityManager")))
                .should()
                .dependOnClassesThat(resideInAPackage("java.lang.reflect"))
                .check(MAIN);
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
                .check(MAIN);
    }
}
