package dev.signalbox;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.invoke.MethodHandles;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What the core is allowed to use. */
class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter().importUrl(location(Signal.class));

    @Test
    void theCoreDependsOnJavaAndItselfOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.signalbox..", "java..", "org.jspecify.annotations")
                .check(CORE);
    }

    @Test
    void ofTheJdkTheCoreNeedsJavaBaseOnly() throws URISyntaxException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        "-summary",
                        "--module-path",
                        path(NullMarked.class),
                        "--add-modules",
                        "org.jspecify",
                        path(Signal.class));

        assertThat(status).as("%s%s", out, err).isZero();
        assertThat(out.toString().lines().filter(line -> line.startsWith("dev.signalbox ")))
                .containsExactly("dev.signalbox -> java.base", "dev.signalbox -> org.jspecify");
    }

    @Test
    void nothingIsReflective() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect")
                .orShould()
                .accessTargetWhere(accessTo(Class.class, "forName"))
                .check(CORE);
    }

    @Test
    void handlesAreLookedUpForVirtualThreadsOnly() {
        noClasses()
                .that()
                .doNotHaveSimpleName("AsyncExecutor")
                .should()
                .accessTargetWhere(accessTo(MethodHandles.Lookup.class, "find"))
                .check(CORE);
    }

    @Test
    void servicesAreLoadedInOnePlace() {
        noClasses()
                .that()
                .doNotHaveSimpleName("RegistryLoader")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ServiceLoader.class)
                .check(CORE);
    }

    @Test
    void ofWhatUsersTypeOnlyTheDispatcherAndItsFacadeKnowTheInternals() {
        noClasses()
                .that()
                .resideInAPackage("dev.signalbox")
                .and()
                .doNotHaveFullyQualifiedName(Dispatcher.class.getName())
                .and()
                .doNotBelongToAnyOf(Signals.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.signalbox.internal..")
                .check(CORE);
    }

    @Test
    void theDispatcherKnowsNothingOfTheInternalsButItsBuilder() {
        classes()
                .that()
                .haveFullyQualifiedName(Dispatcher.class.getName())
                .should()
                .onlyDependOnClassesThat(describe(
                        "are the builder or no internals",
                        type -> !type.getPackageName().startsWith("dev.signalbox.internal")
                                || type.getSimpleName().equals("ApplicationDispatcherBuilder")))
                .check(CORE);
    }

    @Test
    void theSpiDoesNotUseTheInternals() {
        noClasses()
                .that()
                .resideInAPackage("dev.signalbox.spi")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.signalbox.internal..")
                .check(CORE);
    }

    /** The packages in order: each may use only those before it. */
    private static final List<String> ROOMS = List.of("carry", "find", "plan", "send", "application", "process");

    @Test
    void eachRoomUsesOnlyThoseBeforeIt() {
        for (int room = 0; room < ROOMS.size(); room++) {
            classes()
                    .that()
                    .resideInAPackage(internal(ROOMS.get(room)))
                    .should()
                    .onlyDependOnClassesThat(resideOutsideOfPackages(ROOMS.stream()
                            .skip(room + 1)
                            .map(ArchitectureTest::internal)
                            .toArray(String[]::new)))
                    .check(CORE);
        }
    }

    @Test
    void eachRoomIsKnown() {
        classes()
                .that()
                .resideInAPackage("dev.signalbox.internal..")
                .should()
                .resideInAnyPackage(Stream.concat(
                                Stream.of("dev.signalbox.internal"),
                                ROOMS.stream().map(ArchitectureTest::internal))
                        .toArray(String[]::new))
                .check(CORE);
    }

    @Test
    void noTwoRoomsUseEachOther() {
        slices().matching("dev.signalbox.internal.(*)")
                .should()
                .beFreeOfCycles()
                .check(CORE);
    }

    @Test
    void whatFindsAndWhatCarriesDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage(internal("find"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(internal("carry"))
                .check(CORE);
    }

    @Test
    void noRoomHasMoreThanEighteenFiles() {
        Map<String, Long> files = CORE.stream()
                .filter(each -> each.isTopLevelClass() && !each.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(files).allSatisfy((room, count) -> assertThat(count).isLessThanOrEqualTo(18));
    }

    private static String internal(String room) {
        return "dev.signalbox.internal." + room;
    }

    /** Access to members of a class with names that start with this text. */
    private static DescribedPredicate<JavaAccess<?>> accessTo(Class<?> owner, String name) {
        return describe(
                owner.getSimpleName() + "." + name + "*",
                access -> access.getTargetOwner().isEquivalentTo(owner)
                        && access.getName().startsWith(name));
    }

    /** The directory or jar that holds a class. */
    private static URL location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static String path(Class<?> type) throws URISyntaxException {
        return Path.of(location(type).toURI()).toString();
    }
}
