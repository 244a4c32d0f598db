package dev.signalbox.wires;

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
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "dev.signalbox.wires";
    private static final String INTERNAL = ROOT + ".internal.";

    private static final JavaClasses WIRES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** Each package with those that it may know, from the leaves up. */
    private static final Map<String, List<String>> ARROWS = Map.of(
            "scan", List.of(),
            "lock", List.of(),
            "flow", List.of("scan"),
            "send", List.of("scan", "flow"),
            "effect", List.of("scan", "flow"),
            "loop", List.of("scan", "flow", "send", "effect"),
            "ends", List.of("scan", "flow", "send"),
            "rule", List.of("scan", "flow", "send", "loop"));

    @Test
    void theModuleNeedsTheCoreTheMapAndAsmOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations",
                        "org.objectweb.asm..",
                        "dev.signalbox",
                        "dev.signalbox.map..",
                        ROOT + ".."))
                .check(WIRES);
    }

    @Test
    void packagesKnowEachOtherInOneDirection() {
        slices().matching(INTERNAL + "(*)..").should().beFreeOfCycles().check(WIRES);
        ARROWS.forEach((room, known) -> {
            List<String> others = new ArrayList<>(ARROWS.keySet());
            others.remove(room);
            others.removeAll(known);
            noClasses()
                    .that(resideInAPackage(INTERNAL + room))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                            others.stream().map(INTERNAL::concat).toArray(String[]::new)))
                    .check(WIRES);
        });
    }

    @Test
    void theInsideKnowsOfTheRootOnlyTheRecordsThatItFinds() {
        noClasses()
                .that(resideInAPackage(ROOT + ".internal.."))
                .should()
                .dependOnClassesThat()
                .haveNameMatching(ROOT + "\\.(Wires|Scan|Check|CheckWires|SentMap)")
                .check(WIRES);
    }

    @Test
    void eachPackageIsSmallAndNamedHere() {
        Map<String, Long> sizes = WIRES.stream()
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
    void noClassFileIsRunToBeRead() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect")
                .check(WIRES);
    }
}
