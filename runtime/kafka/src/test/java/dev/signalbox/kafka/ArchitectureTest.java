package dev.signalbox.kafka;

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

    private static final String ROOT = "dev.signalbox.kafka";
    private static final String INTERNAL = ROOT + ".internal.";

    private static final JavaClasses KAFKA = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** Each package with those that it may know, from the leaves up. */
    private static final Map<String, List<String>> ARROWS = Map.of(
            "thread", List.of(),
            "event", List.of(),
            "store", List.of(),
            "record", List.of("store"),
            "relay", List.of("thread", "event", "store"),
            "arrival", List.of("thread", "event", "store", "record"));

    @Test
    void theModuleNeedsTheCoreDurableJdbcAndKafkaOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "javax.sql",
                        "org.jspecify.annotations",
                        "org.apache.kafka..",
                        "dev.signalbox",
                        "dev.signalbox.spi",
                        "dev.signalbox.durable",
                        "dev.signalbox.durable.spi",
                        ROOT + ".."))
                .check(KAFKA);
    }

    @Test
    void packagesKnowEachOtherInOneDirection() {
        slices().matching(INTERNAL + "(*)..").should().beFreeOfCycles().check(KAFKA);
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
                    .check(KAFKA);
        });
    }

    @Test
    void eachPackageIsSmallAndNamedHere() {
        Map<String, Long> sizes = KAFKA.stream()
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
    void usersAndGeneratedCodeDoNotSeeKafka() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT, ROOT + ".spi")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(KAFKA);
    }

    /** But for the builder, at which the users' API begins. */
    @Test
    void usersAndIntegratorsDoNotSeeTheInside() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT, ROOT + ".spi")
                .and()
                .doNotHaveFullyQualifiedName(Crossings.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".internal..")
                .check(KAFKA);
    }
}
