package dev.signalbox.wires;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.wires.internal.scan.TestCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is on class paths beside class files in good order. */
class ClassFilesTest {

    @TempDir
    Path folder;

    private Application application() {
        return Application.compile(
                folder.resolve("app"),
                "record A() implements Signal {}",
                "class Base {}",
                "class Shop extends Base { void a() { Signals.send(new A()); } }");
    }

    private static Wires wires(Application application, Path other) {
        List<Path> classPath = new ArrayList<>(application.classPath());
        classPath.add(0, other);
        return Wires.of(classPath, "com.acme");
    }

    @Test
    void aFileThatIsNoJarIsLeftOutAsTheJvmDoes() throws IOException {
        Wires wires = wires(application(), Files.writeString(folder.resolve("notes.jar"), "no jar"));

        assertThat(wires.sends()).hasSize(1);
        assertThat(wires(application(), Files.createFile(folder.resolve("empty.jar")))
                        .sends())
                .hasSize(1);
    }

    @Test
    void aLibrarysBrokenClassIsLeftOut() throws IOException {
        Application library =
                Application.compile(folder.resolve("lib"), "package org.lib; public class Bell { void ring() {} }");
        Path classes = library.folder().resolve("org/lib");
        byte[] whole = Files.readAllBytes(classes.resolve("Bell.class"));
        byte[] broken = Arrays.copyOf(whole, whole.length - 20);
        Files.write(classes.resolve("Bell.class"), broken);
        Application other = Application.compile(
                folder.resolve("other"), "package org.lib; class Other { Class<?> a = dev.signalbox.Signal.class; }");
        Files.write(other.folder().resolve("org/lib/Bell.class"), broken);

        assertThat(wires(application(), other.folder()).sends()).hasSize(1);
    }

    @Test
    void anOwnBrokenClassIsToBeCompiledAgain() throws IOException {
        Application application = application();
        Path shop = application.folder().resolve("com/acme/Shop.class");
        byte[] whole = Files.readAllBytes(shop);
        Files.write(shop, Arrays.copyOf(whole, whole.length - 20));

        assertThatThrownBy(application::wires)
                .hasMessage("com.acme.Shop in " + application.folder() + " is broken. Compile it again.");
    }

    /** Without the map, all that these receivers hear would be called unheard. */
    @Test
    void receiversThatTheMapDoesNotHaveAreAnError() throws IOException {
        Application application = Application.compile(
                folder.resolve("app"),
                "record A() implements Signal {}",
                "class R { @Receiver static void a(A a) {} void send() { Signals.send(new A()); } }");
        Files.delete(application.folder().resolve("META-INF/signalbox/signals.json"));

        assertThatThrownBy(application::wires)
                .hasMessage(application.folder() + " has receivers (META-INF/services/dev.signalbox.spi.Registry), but"
                        + " META-INF/signalbox/signals.json, which says what they hear, is missing. Signalbox's processor"
                        + " writes it next to the classes: keep it when the jar is packed or unpacked. In Spring Boot's"
                        + " executable jar it is not in BOOT-INF/classes but at the root.");
    }

    @Test
    void aJarThatIsMadeToBeRunIsToBeTakenApart() throws IOException {
        Path jar = folder.resolve("app.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String each : List.of("BOOT-INF/", "BOOT-INF/classes/", "BOOT-INF/classes/com/acme/Shop.class")) {
                out.putNextEntry(new ZipEntry(each));
            }
        }

        assertThatThrownBy(() -> Wires.of(List.of(jar), "com.acme"))
                .hasMessage("No class of com.acme is on the class path, beside those of the test itself. " + jar
                        + " is made to be run: name its jars and classes as they were before, or those that java"
                        + " -Djarmode=tools -jar app.jar extract makes of it.");
    }

    /** Maven gives a jar of tests, or the folder that it was made of. Both are left out, so that the wires are the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/shop/target/test-classes",
                "/repository/com/acme/shop/1.0/shop-1.0-tests.jar",
                "/shop/build/classes/java/test",
                "/shop/build/classes/kotlin/testFixtures",
                "/shop/build/libs/shop-1.0-test-fixtures.jar",
                "/shop/bin/test",
                "/shop/out/test/classes"
            })
    void testsAreLeftOut(String path) {
        assertThat(TestCode.include(Path.of(path))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/shop/target/classes",
                "/repository/com/acme/acme-tests/1.0/acme-tests-1.0.jar",
                "/shop/build/classes/java/main",
                "/shop/build/libs/shop-1.0.jar",
                "/tests/bin/main",
            })
    void otherCodeIsNotLeftOut(String path) {
        assertThat(TestCode.include(Path.of(path))).isFalse();
    }
}
