package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors that have nothing to do with receivers. The compiler reports them, and our findings stay the same. */
class ErrorsElsewhereTest {

    private static final String RIGHT = "@Receiver(PizzaDone.class) static void ring(int size) {}";
    private static final String WRONG = "@Receiver(PizzaDone.class) static void ring(int sise) {}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Missing field;",
                "int type = \"text\";",
                "Missing method(Missing missing) { return null; }",
                "void call() { missing(); new Owner().missing(); }",
                "@Missing void marked() {}",
                "class Sub extends Missing implements AlsoMissing {}",
                "void unhandled() { throw new Exception(); }",
                "int nothing() {}",
            })
    void inAnotherClassInTheSameAndInANestedOne(String error) throws IOException {
        for (String where : List.of("another", "same", "nested")) {
            List<String> right = said(RIGHT, error, where);
            List<String> wrong = said(WRONG, error, where);

            assertThat(right).as("%s %s", where, right).isNotEmpty().noneMatch(ErrorsElsewhereTest::isOurs);
            assertThat(wrong.stream().filter(ErrorsElsewhereTest::isOurs))
                    .as("%s %s", where, wrong)
                    .hasSize(1);
            assertThat(Stream.concat(right.stream(), wrong.stream())).noneMatch(ErrorsElsewhereTest::namesGenerated);
        }
    }

    /** If a source cannot be parsed or entered, javac does not process annotations. Eclipse does. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "void unfinished( {",
                "int = 3;",
                "}",
                "String text = \"open;",
                "/* open",
                "void twice() {} void twice() {}"
            })
    void whatIsHardlyJava(String error) throws IOException {
        for (String where : List.of("another", "same", "nested")) {
            List<String> right = said(RIGHT, error, where);
            List<String> wrong = said(WRONG, error, where);

            assertThat(right).as("%s %s", where, right).isNotEmpty().noneMatch(ErrorsElsewhereTest::isOurs);
            assertThat(wrong.stream().filter(ErrorsElsewhereTest::isOurs))
                    .as("%s %s", where, wrong)
                    .hasSizeLessThanOrEqualTo(UsedCompiler.USED == UsedCompiler.JAVAC ? 0 : 1);
            assertThat(Stream.concat(right.stream(), wrong.stream())).noneMatch(ErrorsElsewhereTest::namesGenerated);
        }
    }

    @Test
    void inTheAnnotation() throws IOException {
        for (String value : List.of("String.class", "int.class", "PizzaDone[].class", "Kitchen.class", "4", "null")) {
            List<Diagnostic<? extends JavaFileObject>> said =
                    Scratch.compile(Sources.withSignals("""
                            package com.acme;

                            class Owner {
                                @dev.signalbox.Receiver(%s)
                                static void ring(int size) {}
                            }
                            """.formatted(value)), Compiled.processors());

            assertThat(said).as(value).hasSize(1);
            assertThat(said.get(0).getLineNumber()).as(value).isEqualTo(4);
            assertThat(said.get(0).getMessage(Locale.ROOT)).doesNotContain("[Signalbox/");
        }
    }

    /** Generated code that would call them is then wrong, too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "record Signals(int size, int size, Missing m) implements Signal, Changes { public boolean changed(String a) { return true; } }",
                "record Signals(int size) implements Signal, Changes { public boolean changed(long text) { return true; } }",
                "record Signals(int size) implements Signal, Changes { boolean changed(String text) { return true; } }",
                "record Signals(int size) implements Signal, Changes { public void changed(String text) {} }",
                "record Signals(int size) implements Signal, Changes { private int size() { return 1; } }",
            })
    void inTheSignal(String signal) throws IOException {
        String owner = """
                package com.acme;

                class Owner {
                    @dev.signalbox.Receiver(value = Signals.class, changed = "text")
                    static void ring(int size) {}
                }
                """;
        List<String> said = Scratch.compile(
                        Sources.of(owner, "package com.acme;\n\nimport dev.signalbox.*;\n\n" + signal),
                        Compiled.processors())
                .stream()
                .map(each -> (each.getSource() == null ? "" : each.getSource().getName()) + " " + each.getMessage(null))
                .toList();

        assertThat(said).isNotEmpty().allMatch(each -> each.contains("com/acme/Signals.java "));
    }

    private static List<String> said(String receiver, String error, String where) throws IOException {
        String owner = """
                package com.acme;

                import dev.signalbox.Receiver;

                class Owner {
                    %s
                    static class Nested {
                        %s
                    }
                    %s
                }
                """.formatted(receiver, where.equals("nested") ? error : "", where.equals("same") ? error : "");
        String other = """
                package com.acme;

                class Other {
                    %s
                }
                """.formatted(where.equals("another") ? error : "");
        return Scratch.compile(Sources.withSignals(owner, other), Compiled.processors()).stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> each.getMessage(Locale.ROOT))
                .toList();
    }

    private static boolean isOurs(String message) {
        return message.contains("[Signalbox/");
    }

    private static boolean namesGenerated(String message) {
        return !isOurs(message) && (message.contains("_Receivers") || message.contains("SignalboxRegistry"));
    }
}
