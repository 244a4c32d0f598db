package dev.signalbox.example;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.signalbox.spi.Registry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What signals are for: a feature hears of another one that does not know it. */
@Tag("thorough")
class FeaturesTest {

    private static final String ROOT = "dev.signalbox.example";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** Which others each feature may know. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.of(
            "account", Set.of(),
            "login", Set.of("account"),
            "profile", Set.of("account"),
            "mail", Set.of("account"),
            "group", Set.of("account"),
            "membership", Set.of("account"),
            "storage", Set.of("account", "profile"),
            "audit", Set.of("account", "profile", "group"),
            "admin", Set.of("account", "profile"));

    private static final Set<String> FEATURES = MAY_KNOW.keySet();

    @Test
    void areAllOfThem() {
        assertThat(CLASSES.getPackage(ROOT).getSubpackages())
                .extracting(JavaPackage::getRelativeName)
                .containsExactlyInAnyOrderElementsOf(FEATURES);
    }

    @ParameterizedTest
    @FieldSource("FEATURES")
    void knowsNoOthers(String feature) {
        List<String> known = Stream.concat(Stream.of(feature), MAY_KNOW.getOrDefault(feature, Set.of()).stream())
                .map(FeaturesTest::packages)
                .toList();
        classes()
                .that()
                .resideInAPackage(packages(feature))
                // Which is generated into one of the packages and refers to all receivers.
                .and()
                .areNotAssignableTo(Registry.class)
                .should()
                .onlyDependOnClassesThat(
                        not(resideInAPackage(ROOT + "..")).or(resideInAnyPackage(known.toArray(String[]::new))))
                .check(CLASSES);
    }

    private static String packages(String feature) {
        return ROOT + "." + feature + "..";
    }
}
