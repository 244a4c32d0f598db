package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Signal;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several modules that one javac compiles, each into its own folder. */
@Tag("javac")
class SeveralModulesTest {

    private static final String CORE =
            ClassFolder.locationOf(Signal.class) + File.pathSeparator + ClassFolder.locationOf(Nullable.class);

    @TempDir
    Path folder;

    private final Map<String, String> files = new TreeMap<>(Map.of(
            "com.acme.kitchen/module-info.java", """
            module com.acme.kitchen {
                requires transitive dev.signalbox;
                exports com.acme.kitchen;
                provides dev.signalbox.spi.Registry with com.acme.kitchen.SignalboxRegistry;
            }
            """,
            "com.acme.kitchen/com/acme/kitchen/Baked.java", """
            package com.acme.kitchen;

            public record Baked(int loaves) implements dev.signalbox.Signal {}
            """,
            "com.acme.kitchen/com/acme/kitchen/Oven.java", receiver("com.acme.kitchen", "Oven"),
            "com.acme.shop/module-info.java", """
            open module com.acme.shop {
                requires com.acme.kitchen;
                provides dev.signalbox.spi.Registry with com.acme.shop.SignalboxRegistry;
            }
            """,
            "com.acme.shop/com/acme/shop/Counter.java", receiver("com.acme.shop", "Counter"),
            "com.acme.shop/com/acme/shop/Shop.java", """
            package com.acme.shop;

            public class Shop {
                public static void main(String[] arguments) {
                    dev.signalbox.Signals.send(new com.acme.kitchen.Baked(3));
                }
            }
            """));

    @Test
    void receiversOfAllModulesAreHeard() throws Exception {
        assertThat(compile("-m", "com.acme.kitchen,com.acme.shop")).isEmpty();

        assertThat(run()).containsExactly("Oven 3", "Counter 3");
        assertThat(folder.resolve("out/com.acme.kitchen/META-INF/signalbox/receivers.index"))
                .content()
                .startsWith("com.acme.kitchen.Oven\n");
        assertThat(folder.resolve("out/com.acme.shop/META-INF/signalbox/receivers.index"))
                .content()
                .startsWith("com.acme.shop.Counter\n");
    }

    @Test
    void soTheyAreWhereOneHasNone() throws Exception {
        files.remove("com.acme.kitchen/com/acme/kitchen/Oven.java");
        files.computeIfPresent(
                "com.acme.kitchen/module-info.java", (name, text) -> text.replaceFirst("    provides .*\n", ""));
        assertThat(compile("-m", "com.acme.kitchen,com.acme.shop")).isEmpty();

        assertThat(run()).containsExactly("Counter 3");
        assertThat(folder.resolve("out/com.acme.kitchen/META-INF/signalbox/receivers.index"))
                .isEmptyFile();
    }

    @Test
    void oneOfThemCompiledAgainKeepsTheOther() throws Exception {
        assertThat(compile("-m", "com.acme.kitchen,com.acme.shop")).isEmpty();
        files.put("com.acme.shop/com/acme/shop/Till.java", receiver("com.acme.shop", "Till"));
        assertThat(compile("-m", "com.acme.shop", "-implicit:none")).isEmpty();

        assertThat(run()).containsExactly("Oven 3", "Counter 3", "Till 3");
    }

    @Test
    void allOfThemCompiledAgainKeepOnlyWhatIsThere() throws Exception {
        files.put("com.acme.shop/com/acme/shop/Till.java", receiver("com.acme.shop", "Till"));
        assertThat(compile("-m", "com.acme.kitchen,com.acme.shop")).isEmpty();
        files.put("com.acme.shop/com/acme/shop/Till.java", "package com.acme.shop;\n\nclass Till {}\n");
        assertThat(compile("-m", "com.acme.kitchen,com.acme.shop")).isEmpty();

        assertThat(run()).containsExactly("Oven 3", "Counter 3");
    }

    @Test
    void eachIsToldOfTheLineThatItsModuleInfoLacks() throws Exception {
        files.replaceAll((name, text) -> text.replaceFirst("    provides .*\n", ""));

        assertThat(compile("-m", "com.acme.kitchen,com.acme.shop"))
                .hasSize(2)
                .anyMatch(each -> each.contains("[Signalbox/MissingProvides] Module 'com.acme.kitchen' has receivers")
                        && each.contains("with com.acme.kitchen.SignalboxRegistry;'"))
                .anyMatch(each -> each.contains("[Signalbox/MissingProvides] Module 'com.acme.shop' has receivers")
                        && each.contains("with com.acme.shop.SignalboxRegistry;'"));
    }

    /** Neither module reads the other, so both may have the package. */
    @Test
    void classesOfTheSameNameAreToldApart() throws Exception {
        files.clear();
        for (String module : List.of("com.acme.one", "com.acme.two")) {
            files.put(module + "/module-info.java", """
                    module %s {
                        requires dev.signalbox;
                        provides dev.signalbox.spi.Registry with com.acme.SignalboxRegistry;
                    }
                    """.formatted(module));
            files.put(module + "/com/acme/Baked.java", """
                    package com.acme;

                    record Baked(int loaves) implements dev.signalbox.Signal {}
                    """);
            files.put(module + "/com/acme/Oven.java", """
                    package com.acme;

                    class Oven {
                        @dev.signalbox.Receiver(value = Baked.class, id = "%s")
                        static void hear(int loaves) {}
                    }
                    """.formatted(module));
        }

        assertThat(compile("-m", "com.acme.one,com.acme.two")).isEmpty();
        assertThat(folder.resolve("out/com.acme.one/com/acme/SignalboxRegistry.class"))
                .exists();
        assertThat(folder.resolve("out/com.acme.two/com/acme/SignalboxRegistry.class"))
                .exists();
    }

    @Test
    void oneLockHasTheReceiversOfAllModules() throws Exception {
        Path lock = folder.resolve("signals.lock");
        assertThat(compile(
                        "-m",
                        "com.acme.kitchen,com.acme.shop",
                        "-Asignalbox.lock=" + lock,
                        "-Asignalbox.lock.update=true"))
                .isEmpty();

        assertThat(lock).content().contains("com.acme.kitchen.Oven#hear", "com.acme.shop.Counter#hear");
        assertThat(compile("-m", "com.acme.kitchen,com.acme.shop", "-Asignalbox.lock=" + lock))
                .isEmpty();
    }

    @Test
    void sourcesMayBeInFoldersBelowThoseOfTheModules() throws Exception {
        Map<String, String> moved = new TreeMap<>();
        files.forEach((name, text) -> moved.put(name.replaceFirst("/", "/src/main/java/"), text));
        files.clear();
        files.putAll(moved);
        assertThat(compile(folder.resolve("src") + "/*/src/main/java", "-m", "com.acme.kitchen,com.acme.shop"))
                .isEmpty();

        assertThat(run()).containsExactly("Oven 3", "Counter 3");
    }

    private static String receiver(String packageName, String name) {
        return """
                package %s;

                class %s {
                    @dev.signalbox.Receiver(com.acme.kitchen.Baked.class)
                    static void hear(int loaves) {
                        System.out.println("%2$s " + loaves);
                    }
                }
                """.formatted(packageName, name);
    }

    private List<String> compile(String... options) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve("src").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        boolean givesPath = !options[0].startsWith("-");
        List<String> all = new ArrayList<>(List.of(
                "-Xlint:all,-processing,-exports,-requires-transitive-automatic,-missing-explicit-ctor",
                "-p",
                CORE,
                "--module-source-path",
                givesPath ? options[0] : folder.resolve("src").toString(),
                "-d",
                folder.resolve("out").toString()));
        all.addAll(List.of(options).subList(givesPath ? 1 : 0, options.length));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> modules = List.of(all.remove(all.indexOf("-m") + 1).split(","));
        all.remove("-m");
        JavaCompiler.CompilationTask task =
                compiler.getTask(new StringWriter(), null, diagnostics, all, null, sources(modules));
        task.setProcessors(Compiled.processors());
        return UsedCompiler.call(task, diagnostics).stream()
                .map(Diagnosed::text)
                .toList();
    }

    private Iterable<? extends JavaFileObject> sources(List<String> modules) {
        List<Path> paths = files.keySet().stream()
                .filter(each -> modules.contains(each.substring(0, each.indexOf('/'))))
                .map(folder.resolve("src")::resolve)
                .toList();
        return Objects.requireNonNull(ToolProvider.getSystemJavaCompiler())
                .getStandardFileManager(null, null, null)
                .getJavaFileObjectsFromPaths(paths);
    }

    private List<String> run() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-p",
                        folder.resolve("out") + File.pathSeparator + CORE,
                        "-m",
                        "com.acme.shop/com.acme.shop.Shop")
                .redirectErrorStream(true)
                .start();
        List<String> output = process.inputReader().lines().toList();
        assertThat(process.waitFor()).as("%s", output).isZero();
        return output;
    }
}
