package dev.signalbox.map;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.signalbox.Signal;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What the map is allowed to use. */
class ArchitectureTest {

    private static final JavaClasses MAP = new ClassFileImporter().importUrl(location(SignalMap.class));

    @Test
    void theMapDependsOnJavaAndOnWhatUsersTypeOfTheCore() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.signalbox", "dev.signalbox.map..", "java..", "org.jspecify.annotations")
                .check(MAP);
    }

    @Test
    void ofTheJdkTheMapNeedsJavaBaseOnly() throws URISyntaxException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        "-summary",
                        "--module-path",
                        path(NullMarked.class) + File.pathSeparator + path(Signal.class),
                        "--add-modules",
                        "org.jspecify",
                        path(SignalMap.class));

        assertThat(status).as("%s%s", out, err).isZero();
        assertThat(out.toString().lines().filter(line -> line.startsWith("dev.signalbox.map ")))
                .containsExactly(
                        "dev.signalbox.map -> dev.signalbox",
                        "dev.signalbox.map -> java.base",
                        "dev.signalbox.map -> org.jspecify");
    }

    @Test
    void nothingIsReflective() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect")
                .check(MAP);
    }

    /** The directory or jar that holds a class. */
    private static URL location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static String path(Class<?> type) throws URISyntaxException {
        return Path.of(location(type).toURI()).toString();
    }
}
