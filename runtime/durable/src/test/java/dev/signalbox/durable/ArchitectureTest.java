package dev.signalbox.durable;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "dev.signalbox.durable";
    private static final String INTERNAL = ROOT + ".internal.";

    /** Loaded only where there is Hibernate. */
    private static final String[] HIBERNATE = {ROOT + ".hibernate", INTERNAL + "hibernate"};

    /** Loaded only where there is Jackson. */
    private static final String JACKSON = ROOT + ".jackson";

    private static final JavaClasses DURABLE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** Each package with those that it may know, from the leaves up. */
    private static final Map<String, List<String>> ARROWS = Map.of(
            "database", List.of(),
            "travel", List.of(),
            "queue", List.of("database"),
            "record", List.of("database", "travel"),
            "attempt", List.of("database", "travel", "queue", "record"),
            "hibernate", List.of("database", "travel"));

    private static String[] and(String... more) {
        return Stream.concat(
                        Stream.of(
                                "java..",
                                "javax.sql",
                                "org.jspecify.annotations",
                                "com.github.kagkarlsson.scheduler..",
                                "dev.signalbox",
                                "dev.signalbox.spi",
                                ROOT + ".."),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void theModuleNeedsTheCoreJdbcAndDbSchedulerOnly() {
        classes()
                .that()
                .resideOutsideOfPackages(HIBERNATE)
                .and()
                .resideOutsideOfPackage(JACKSON)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(and()))
                .check(DURABLE);
    }

    @Test
    void hibernateAndJacksonAreKnownWhereTheyAreNeeded() {
        classes()
                .that()
                .resideInAnyPackage(HIBERNATE)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(and(
                        "org.hibernate..",
                        "jakarta.persistence..",
                        "dev.signalbox.model",
                        "dev.signalbox.hibernate.spi")))
                .check(DURABLE);
        classes()
                .that()
                .resideInAPackage(JACKSON)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(and("tools.jackson..", "com.fasterxml.jackson.annotation")))
                .check(DURABLE);
    }

    /** One class names them, and asks first whether there are the libraries. */
    @Test
    void whatNeedsHibernateOrJacksonIsReachedThroughOneClass() {
        noClasses()
                .that()
                .resideOutsideOfPackages(HIBERNATE)
                .and()
                .resideOutsideOfPackage(JACKSON)
                .and()
                .haveNameNotMatching(".*\\.internal\\.Travel(\\$.*)?")
                .should()
                .dependOnClassesThat(resideInAnyPackage(HIBERNATE[0], HIBERNATE[1], JACKSON))
                .check(DURABLE);
    }

    @Test
    void packagesKnowEachOtherInOneDirection() {
        slices().matching(INTERNAL + "(*)..").should().beFreeOfCycles().check(DURABLE);
        ARROWS.forEach((room, known) -> {
            List<String> others = new ArrayList<>(ARROWS.keySet());
            others.remove(room);
            others.removeAll(known);
            noClasses()
                    .that(resideInAPackage(INTERNAL + room))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(Stream.concat(
                                    Stream.of(ROOT + ".internal"),
                                    others.stream().map(INTERNAL::concat))
                            .toArray(String[]::new)))
                    .check(DURABLE);
        });
    }

    @Test
    void eachPackageIsSmallAndNamedHere() {
        Map<String, Long> sizes = DURABLE.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(each -> !each.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(sizes).allSatisfy((name, size) -> assertThat(size).isLessThanOrEqualTo(18));
        assertThat(sizes.keySet().stream()
                        .filter(each -> each.startsWith(INTERNAL))
                        .map(each -> each.substring(INTERNAL.length())))
                .hasSameElementsAs(ARROWS.keySet());
    }

    @Test
    void dbSchedulerIsKnownInsideOnly() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT, ROOT + ".spi")
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
                .resideInAnyPackage(ROOT, ROOT + ".spi", HIBERNATE[0], JACKSON)
                .and()
                .doNotHaveFullyQualifiedName(Deliveries.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".internal..")
                .check(DURABLE);
    }
}
