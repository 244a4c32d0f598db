package dev.signalbox.spring;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "dev.signalbox.spring";

    private static final JavaClasses MAIN = new ClassFileImporter()
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
                        "dev.signalbox.durable",
                        "dev.signalbox.durable.hibernate",
                        "dev.signalbox.durable.spi",
                        "dev.signalbox.kafka",
                        "dev.signalbox.kafka.spi",
                        "dev.signalbox.spring.."))
                .check(MAIN);
    }

    @Test
    void noOtherModuleKnowsSpring() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.signalbox.spring..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework..", "dev.signalbox.spring.."))
                .check(MAIN);
    }

    /** Each package may depend on these packages and on the root, and not the other way round. */
    @Test
    void arrowsBetweenPackagesPointOneWay() {
        Map<String, Set<String>> allowed = Map.ofEntries(
                entry("", Set.of()),
                entry("check", Set.of()),
                entry("condition", Set.of()),
                entry("dispatcher", Set.of("", "check", "condition")),
                entry("transaction", Set.of("")),
                entry("jpa", Set.of("", "transaction")),
                entry("security", Set.of("")),
                entry("migrate", Set.of("")),
                entry("springevents", Set.of("")),
                entry("observation", Set.of("")),
                entry("observation.statistics", Set.of("", "observation")),
                entry("observation.endpoint", Set.of("observation", "observation.statistics")),
                entry("durable", Set.of("", "check", "durable.transaction")),
                entry("durable.transaction", Set.of("transaction")),
                entry("durable.observation", Set.of("check", "durable", "observation", "observation.endpoint")),
                entry("kafka", Set.of("check", "durable")),
                entry("kafka.observation", Set.of("kafka", "observation")));
        for (String room : rooms()) {
            Set<String> targets = room.equals("autoconfigure") ? rooms() : allowed.getOrDefault(room, Set.of());
            classes()
                    .that()
                    .resideInAPackage(packageOf(room))
                    .should()
                    .onlyDependOnClassesThat(resideOutsideOfPackage(ROOT + "..")
                            .or(resideInAnyPackage(Stream.concat(Stream.of(room), targets.stream())
                                    .map(ArchitectureTest::packageOf)
                                    .toArray(String[]::new))))
                    .check(MAIN);
        }
    }

    @Test
    void noPackageIsCrowded() {
        assertThat(rooms())
                .allSatisfy(room -> assertThat(MAIN.stream()
                                .filter(each ->
                                        each.getPackageName().equals(packageOf(room)) && each.isTopLevelClass()))
                        .hasSizeLessThanOrEqualTo(18));
    }

    private Set<String> rooms() {
        return MAIN.stream()
                .map(JavaClass::getPackageName)
                .filter(each -> each.startsWith(ROOT))
                .map(each -> each.equals(ROOT) ? "" : each.substring(ROOT.length() + 1))
                .collect(toSet());
    }

    private static String packageOf(String room) {
        return room.isEmpty() ? ROOT : ROOT + "." + room;
    }
}
