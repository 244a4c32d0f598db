package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.signalbox.Signal;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An application of three jars in a separate JVM. All jars have receivers of a signal that the first declares.
 * Eclipse's compiler has no module path when a program calls it.
 */
@Tag("javac")
class JarsTest {

    private static final String KITCHEN_MODULE = """
            module com.acme.kitchen {
                requires transitive dev.signalbox;
                exports com.acme.kitchen;
                provides dev.signalbox.spi.Registry with com.acme.kitchen.SignalboxRegistry;
            }
            """;

    private static final String PIZZA_DONE = """
            package com.acme.kitchen;

            public record PizzaDone(int size) implements dev.signalbox.Signal {}
            """;

    private static final String COOK = receiver("com.acme.kitchen", "Cook");

    private static final String BELL_MODULE = """
            module com.acme.bell {
                requires dev.signalbox;
                requires com.acme.kitchen;
                provides dev.signalbox.spi.Registry with com.acme.bell.SignalboxRegistry;
            }
            """;

    private static final String BELL = receiver("com.acme.bell", "Bell");

    private static final String APP_MODULE = """
            module com.acme.app {
                requires dev.signalbox;
                requires com.acme.kitchen;
                provides dev.signalbox.spi.Registry with com.acme.app.SignalboxRegistry;
            }
            """;

    private static final String APP = """
            package com.acme.app;

            import com.acme.kitchen.PizzaDone;
            import dev.signalbox.Receiver;
            import dev.signalbox.Signals;

            public final class App {
                @Receiver(PizzaDone.class)
                static void hear(int size) {
                    System.out.println("App " + size);
                }

                public static void main(String[] arguments) {
                    Signals.send(new PizzaDone(4));
                }
            }
            """;

    private static final List<String> ALL = List.of("App 4", "Bell 4", "Cook 4");

    @TempDir
    Path folder;

    @Test
    void onTheClassPath() throws Exception {
        Path kitchen = jar("kitchen", List.of("-cp", core()), PIZZA_DONE, COOK);
        Path bell = jar("bell", List.of("-cp", path(core(), kitchen)), BELL);
        Path app = jar("app", List.of("-cp", path(core(), kitchen)), APP);

        assertThat(java("-cp", path(core(), kitchen, bell, app), "com.acme.app.App"))
                .containsExactlyElementsOf(ALL);
    }

    @Test
    void onTheModulePath() throws Exception {
        Path kitchen = jar("kitchen", List.of("-p", core()), KITCHEN_MODULE, PIZZA_DONE, COOK);
        Path bell = jar("bell", List.of("-p", path(core(), kitchen)), BELL_MODULE, BELL);
        Path app = jar("app", List.of("-p", path(core(), kitchen)), APP_MODULE, APP);

        assertThat(java("-p", path(core(), kitchen, bell, app), "-m", "com.acme.app/com.acme.app.App"))
                .containsExactlyElementsOf(ALL);
    }

    @Test
    void onBoth() throws Exception {
        Path kitchen = jar("kitchen", List.of("-p", core()), KITCHEN_MODULE, PIZZA_DONE, COOK);
        Path bell = jar("bell", List.of("-p", path(core(), kitchen)), BELL_MODULE, BELL);
        Path app = jar("app", List.of("-cp", path(core(), kitchen)), APP);

        assertThat(java(
                        "-p",
                        path(core(), kitchen, bell),
                        "--add-modules",
                        "com.acme.kitchen,com.acme.bell",
                        "-cp",
                        app.toString(),
                        "com.acme.app.App"))
                .containsExactlyElementsOf(ALL);
    }

    @Test
    void ofTheSamePackage() throws Exception {
        Path kitchen = jar("kitchen", List.of("-cp", core()), PIZZA_DONE, COOK);
        Path one = jar("one", List.of("-cp", path(core(), kitchen)), receiver("com.acme", "One"));
        Path two = jar("two", List.of("-cp", path(core(), kitchen)), receiver("com.acme", "Two"), APP);

        assertThat(java("-cp", path(core(), kitchen, one, two), "com.acme.app.App"))
                .containsExactly("One 4", "Two 4", "App 4", "Cook 4");
    }

    @Test
    void aModuleThatDoesNotProvideItsRegistryIsAnErrorWithTheLineToAdd() throws Exception {
        String silent = "module com.acme.kitchen {\n    requires dev.signalbox;\n}\n";

        assertThat(errors("kitchen", List.of("-p", core()), silent, PIZZA_DONE, COOK))
                .containsExactly("""
                        module-info.java
                        module com.acme.kitchen {
                        ^
                        [Signalbox/MissingProvides] Module 'com.acme.kitchen' has receivers that are not found. On the \
                        module path, a registry is found only if module-info says so. Add 'provides \
                        dev.signalbox.spi.Registry with com.acme.kitchen.SignalboxRegistry;' to it.""");
    }

    @Test
    void aModuleThatProvidesAnotherRegistryIsToldOfItsOwn() throws Exception {
        String another = KITCHEN_MODULE.replace("SignalboxRegistry", "Handmade");
        String handmade = """
                package com.acme.kitchen;

                import java.util.List;

                public final class Handmade implements dev.signalbox.spi.Registry {
                    @Override
                    public List<String> signals() {
                        return List.of();
                    }

                    @Override
                    public List<dev.signalbox.spi.Binder> binders(String signal) {
                        return List.of();
                    }
                }
                """;

        assertThat(errors("kitchen", List.of("-p", core()), another, PIZZA_DONE, COOK, handmade))
                .singleElement(STRING)
                .contains(
                        "[Signalbox/MissingProvides] Module 'com.acme.kitchen' has receivers",
                        "with com.acme.kitchen.SignalboxRegistry;'");
    }

    @Test
    void anIncrementalCompilationKeepsTheNameThatTheModuleProvides() throws Exception {
        Path kitchen = jar("kitchen", List.of("-p", core()), KITCHEN_MODULE, PIZZA_DONE, COOK);
        Path classes = folder.resolve("kitchen");
        List<String> patched = List.of("-p", path(core(), kitchen), "--patch-module", "com.acme.kitchen=" + classes);
        assertThat(errors("kitchen", patched, receiver("com.acme.kitchen", "Another")))
                .isEmpty();

        assertThat(Files.readString(classes.resolve("META-INF/services/dev.signalbox.spi.Registry")))
                .isEqualTo("com.acme.kitchen.SignalboxRegistry\n");
        assertThat(Files.readString(classes.resolve("com/acme/kitchen/SignalboxRegistry.java")))
                .contains("new Another_Receivers()", "new Cook_Receivers()");
    }

    private static final String COOK_TEST = """
            package com.acme.kitchen;

            final class CookTest {
                @dev.signalbox.Receiver(PizzaDone.class)
                static void hear(int size) {
                    System.out.println("CookTest " + size);
                }

                public static void main(String[] arguments) {
                    dev.signalbox.Signals.send(new PizzaDone(4));
                }
            }
            """;

    @Test
    void receiversInTheTestsOfAModuleAreHeardBesideItsOwn() throws Exception {
        assertThat(errors("kitchen", List.of("-p", core()), KITCHEN_MODULE, PIZZA_DONE, COOK))
                .isEmpty();

        assertThat(runTests(COOK_TEST)).containsExactly("Cook 4", "CookTest 4");
    }

    @Test
    void soTheyAreAfterTheModuleHasBeenCompiledAgain() throws Exception {
        assertThat(errors("kitchen", List.of("-p", core()), KITCHEN_MODULE, PIZZA_DONE, COOK))
                .isEmpty();
        assertThat(runTests(COOK_TEST)).hasSize(2);
        assertThat(errors(
                        "kitchen",
                        List.of("-p", core()),
                        KITCHEN_MODULE,
                        PIZZA_DONE,
                        COOK,
                        receiver("com.acme.kitchen", "Another")))
                .isEmpty();

        assertThat(runTests(COOK_TEST)).containsExactly("Another 4", "Cook 4", "CookTest 4");
    }

    @Test
    void testsWithoutReceiversLeaveTheRegistryAlone() throws Exception {
        assertThat(errors("kitchen", List.of("-p", core()), KITCHEN_MODULE, PIZZA_DONE, COOK))
                .isEmpty();

        assertThat(runTests(COOK_TEST.replace("@dev.signalbox.Receiver(PizzaDone.class)", "")))
                .containsExactly("Cook 4");
        assertThat(folder.resolve("tests").resolve("com/acme/kitchen/SignalboxRegistry.class"))
                .doesNotExist();
    }

    @Test
    void whereTheModuleProvidesNoRegistryTheCompilerWarnsOfReceiversInTests() throws Exception {
        String silent = "module com.acme.kitchen {\n    requires dev.signalbox;\n}\n";
        assertThat(errors("kitchen", List.of("-p", core()), silent, PIZZA_DONE)).isEmpty();

        assertThat(errors("tests", patching(), COOK_TEST))
                .filteredOn(each -> each.contains("[Signalbox/"))
                .singleElement(STRING)
                .startsWith("CookTest.java\nfinal class CookTest {\n")
                .endsWith("""
                        [Signalbox/UnprovidedTests] The receivers of 'CookTest' are compiled into module \
                        'com.acme.kitchen', whose module-info provides no registry that has them. On the module path they \
                        would not be called. Run the tests on the class path (Surefire: useModulePath=false), or call \
                        Signals.connect; if you do, add @SuppressWarnings("Signalbox/UnprovidedTests") to 'CookTest'.""");
        assertThat(errors(
                        "tests",
                        patching(),
                        COOK_TEST.replace("final", "@SuppressWarnings(\"Signalbox/UnprovidedTests\")\nfinal")))
                .isEmpty();
    }

    /** Compiles a test class and runs it as Surefire does, with the module as a folder. */
    private List<String> runTests(String test) throws Exception {
        assertThat(errors("tests", patching(), test)).isEmpty();
        return java(
                "-p",
                path(core(), folder.resolve("kitchen")),
                "--patch-module",
                "com.acme.kitchen=" + folder.resolve("tests"),
                "-m",
                "com.acme.kitchen/com.acme.kitchen.CookTest");
    }

    private List<String> patching() throws Exception {
        return List.of(
                "-p",
                path(core(), folder.resolve("kitchen")),
                "--patch-module",
                "com.acme.kitchen=" + sourcesOf("tests"));
    }

    private static String receiver(String packageName, String name) {
        return """
                package %s;

                import com.acme.kitchen.PizzaDone;
                import dev.signalbox.Receiver;

                final class %s {
                    @Receiver(PizzaDone.class)
                    static void hear(int size) {
                        System.out.println("%2$s " + size);
                    }
                }
                """.formatted(packageName, name);
    }

    private Path jar(String name, List<String> options, String... texts) throws IOException {
        assertThat(errors(name, options, texts)).isEmpty();
        Path jar = folder.resolve(name + ".jar");
        ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
        assertThat(tool.run(
                        System.out,
                        System.err,
                        "--create",
                        "--file",
                        jar.toString(),
                        "-C",
                        folder.resolve(name).toString(),
                        "."))
                .isZero();
        return jar;
    }

    private List<String> errors(String name, List<String> options, String... texts) throws IOException {
        Path folderOfSources = sourcesOf(name);
        List<Path> sources = new ArrayList<>();
        for (String text : texts) {
            Path file = folderOfSources.resolve(text.startsWith("module") ? "module-info.java" : Sources.nameIn(text));
            Files.createDirectories(file.getParent());
            sources.add(Files.writeString(file, text));
        }
        try (StandardJavaFileManager files =
                javax.tools.ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            return new ClassFolder(folder.resolve(name)).errors(options, files.getJavaFileObjectsFromPaths(sources));
        }
    }

    private Path sourcesOf(String name) {
        return folder.resolve(name + "-sources");
    }

    private static List<String> java(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> output = process.inputReader().lines().toList();
        assertThat(process.waitFor()).as("%s", output).isZero();
        return output;
    }

    /** The core, with the annotations that generated code uses. */
    private static String core() throws Exception {
        return path(ClassFolder.locationOf(Signal.class), ClassFolder.locationOf(Nullable.class));
    }

    private static String path(Object... entries) {
        return Arrays.stream(entries).map(Object::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
