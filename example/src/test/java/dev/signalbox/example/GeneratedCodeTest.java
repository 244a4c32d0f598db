package dev.signalbox.example;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.signalbox.Dispatcher;
import dev.signalbox.spi.Registry;
import java.lang.invoke.MethodHandles;
import java.net.URL;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Signalbox, and what it generated here, call receivers as one would by hand: nothing is looked up by name. */
class GeneratedCodeTest {

    private static final DescribedPredicate<JavaClass> CORE =
            resideInAnyPackage("dev.signalbox", "dev.signalbox.spi", "dev.signalbox.internal..");

    private static final DescribedPredicate<JavaClass> GENERATED =
            describe("generated", GeneratedCodeTest::isGenerated);

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrls(Stream.of(Dispatcher.class, ProfilesApplication.class, GeneratedCodeTest.class)
                    .map(GeneratedCodeTest::location)
                    .toList())
            .that(CORE.or(GENERATED));

    private static boolean isGenerated(JavaClass each) {
        return each.getName().matches("dev\\.signalbox\\.example\\..*_Receivers(\\$.*)?")
                || (each.isAssignableTo(Registry.class) && !each.isEquivalentTo(Registry.class));
    }

    private static URL location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    @Test
    void looksAtWhatIsThere() {
        assertThat(CLASSES)
                .extracting(JavaClass::getName)
                .contains(
                        "dev.signalbox.internal.application.ApplicationDispatcher",
                        "dev.signalbox.example.mail.MailSignals_Receivers",
                        "dev.signalbox.example.profile.ProfileSignals_Receivers",
                        "dev.signalbox.example.StackTraces_Receivers");
        assertThat(CLASSES.that(GENERATED))
                .filteredOn(each -> each.isAssignableTo(Registry.class))
                .as("registries, of the application and of its tests")
                .hasSize(2);
    }

    @Test
    void knowsNoReflectionAndNoProxies() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect")
                .check(CLASSES);
    }

    @Test
    void namesNoClassesInStrings() {
        noClasses()
                .should()
                .callMethodWhere(calls(Class.class, "forName"::equals))
                .check(CLASSES);
    }

    @Test
    void findsMethodHandlesOfTheJdkOnly() {
        noClasses()
                .that()
                // Virtual threads, which are not there on JDK 17.
                .doNotHaveFullyQualifiedName("dev.signalbox.internal.application.AsyncExecutor")
                .should()
                .callMethodWhere(calls(
                        MethodHandles.Lookup.class, name -> name.startsWith("find") || name.startsWith("unreflect")))
                .check(CLASSES);
    }

    @Test
    void loadsServicesInOnePlace() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.signalbox.internal.find.RegistryLoader")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ServiceLoader.class)
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaCall<?>> calls(Class<?> owner, Predicate<String> method) {
        return describe(
                "is a lookup in " + owner.getSimpleName(),
                call -> call.getTargetOwner().isEquivalentTo(owner) && method.test(call.getName()));
    }
}
