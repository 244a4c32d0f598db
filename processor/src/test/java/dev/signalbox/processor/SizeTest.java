package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applications that would exceed the limits of methods, constant pools and file names. */
class SizeTest {

    @TempDir
    Path folder;

    @Test
    @Tag("stress")
    void manyReceiversOfManySignals() throws Exception {
        List<JavaFileObject> sources = new ArrayList<>(signals(400));
        for (int owner = 0; owner < 1_000; owner++) {
            int first = owner;
            sources.addAll(Sources.of(
                    owner("Owner" + owner, 20, receiver -> "Signal" + (first * 20 + receiver) % 400)));
        }
        sources.addAll(Sources.of(main("for (int i = 0; i < 20; i++) Signals.send(new Signal0(1));")));

        assertThat(run(sources)).containsExactly(String.valueOf(20 * 20_000 / 400));
    }

    @Test
    void oneClassWithManyReceivers() throws Exception {
        List<JavaFileObject> sources = new ArrayList<>(signals(1));
        sources.addAll(Sources.of(owner("Owner", 2_000, receiver -> "Signal0"), main("Signals.send(new Signal0(1));")));

        assertThat(run(sources)).containsExactly("2000");
    }

    @Test
    @Tag("stress")
    void oneClassWithManySignals() throws Exception {
        List<JavaFileObject> sources = new ArrayList<>(signals(2_000));
        sources.addAll(
                Sources.of(
                        owner("Owner", 2_000, receiver -> "Signal" + receiver),
                        main(
                                "Signals.send(new Signal0(1)); Signals.send(new Signal999(2)); Signals.send(new Signal1999(4));")));

        assertThat(run(sources)).containsExactly("7");
    }

    @Test
    @Tag("stress")
    void oneSignalWithManyClasses() throws Exception {
        List<JavaFileObject> sources = new ArrayList<>(signals(1));
        for (int owner = 0; owner < 10_000; owner++) {
            sources.addAll(Sources.of(owner("Owner" + owner, 1, receiver -> "Signal0")));
        }
        sources.addAll(Sources.of(main("Signals.send(new Signal0(1));")));

        assertThat(run(sources)).containsExactly("10000");
    }

    @Test
    void namesThatFillAFileName() throws Exception {
        String name = "N".repeat(245);
        String umlauts = "Ä".repeat(120);
        List<JavaFileObject> sources = Sources.of(
                "package com.acme;\npublic record " + name + "(int value) implements dev.signalbox.Signal {}\n",
                owner(umlauts, 1, receiver -> name),
                owner("O" + name.substring(1), 1, receiver -> name),
                main("Signals.send(new " + name + "(1));"));

        assertThat(run(sources)).containsExactly("2");
    }

    private List<String> run(List<JavaFileObject> sources) throws Exception {
        ClassFolder classes = new ClassFolder(folder);
        classes.compile(List.of("-cp", System.getProperty("java.class.path")), sources);
        return classes.run("com.acme.Main", "run");
    }

    private static List<JavaFileObject> signals(int number) {
        return Sources.of(IntStream.range(0, number)
                .mapToObj(each -> "package com.acme;\npublic record Signal" + each
                        + "(int value) implements dev.signalbox.Signal {}\n")
                .toArray(String[]::new));
    }

    private static String owner(String name, int receivers, IntFunction<String> signal) {
        return "package com.acme;\n\nimport dev.signalbox.Receiver;\n\nfinal class " + name + " {\n"
                + IntStream.range(0, receivers)
                        .mapToObj(each -> "    @Receiver(" + signal.apply(each) + ".class)\n    static void r" + each
                                + "(int value) { Main.count += value; }\n")
                        .collect(Collectors.joining())
                + "}\n";
    }

    private static String main(String body) {
        return """
                package com.acme;

                import dev.signalbox.Signals;
                import java.util.List;

                final class Main {
                    static int count;

                    static List<String> run() {
                        %s
                        return List.of(String.valueOf(count));
                    }
                }
                """.formatted(body);
    }
}
