package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** Warnings, and what {@code @SuppressWarnings} suppresses. */
class SuppressionTest {

    private static final String WARNING =
            "@Receiver(value = PizzaDone.class, async = true) %s static int ring(int size) { return size; }";

    private static final String MISTAKE =
            "@Receiver(value = PizzaDone.class, when = {\"hot\", \"!hot\"}) %s static void ring(int size) {}";

    private static final String ERROR = "@Receiver(PizzaDone.class) %s private static void ring(int size) {}";

    @Test
    void aClassWithAWarningIsGeneratedWhole() {
        Compilation compilation =
                compile(UsedCompiler.USED, "", "", WARNING + "@Receiver(PizzaDone.class) static void dance() {}");

        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
        assertThat(compilation.diagnostics())
                .singleElement()
                .satisfies(each -> assertThat(each.getKind()).isEqualTo(Diagnostic.Kind.WARNING));
        assertThat(compilation.generatedSourceFiles().toString())
                .contains("SignalboxRegistry_Outer_Bell", "Outer_Bell_Receivers");
        assertThat(Compiled.textOf(compilation, "com.acme.Outer_Bell_Receivers"))
                .contains("Bell#ring", "Bell#dance");
    }

    @Test
    void onTheMethodItsClassAndTheOnesAround() {
        for (String name : new String[] {"Signalbox", "Signalbox/DroppedAnswer"}) {
            String suppression = "@SuppressWarnings({\"unused\", \"" + name + "\"})";

            assertThat(said("", "", WARNING.formatted(suppression))).isEmpty();
            assertThat(said("", suppression, WARNING)).isEmpty();
            assertThat(said(suppression, "", WARNING)).isEmpty();
        }
    }

    @Test
    void notThroughAnotherCodeAnotherMethodOrAnotherWord() {
        assertThat(said("", "@SuppressWarnings(\"Signalbox/Contradiction\")", WARNING))
                .contains("DroppedAnswer");
        assertThat(said("", "@SuppressWarnings({\"all\", \"DroppedAnswer\", \"signalbox\"})", WARNING))
                .contains("DroppedAnswer");
        assertThat(said("", "", WARNING + "@SuppressWarnings(\"Signalbox\") static void other() {}"))
                .contains("DroppedAnswer");
        assertThat(said("", "@Deprecated", WARNING)).contains("DroppedAnswer");
        assertThat(said("", "@interface Note { String[] value(); } @Note(\"Signalbox\")", WARNING))
                .contains("DroppedAnswer");
    }

    @Test
    void aMistakeIsAnErrorUnlessSuppressedAndThenGeneratedAsWritten() {
        assertThat(compile(UsedCompiler.USED, "", "", MISTAKE).status()).isEqualTo(Compilation.Status.FAILURE);

        Compilation suppressed =
                compile(UsedCompiler.USED, "", "@SuppressWarnings(\"Signalbox/Contradiction\")", MISTAKE);

        assertThat(suppressed.diagnostics()).isEmpty();
        assertThat(Compiled.of(Sources.withSignals(outer("", "@SuppressWarnings(\"Signalbox\")", MISTAKE)))
                        .source("com.acme.Outer_Bell_Receivers"))
                .contains("return signal.hot() && !signal.hot();");
    }

    @Test
    void twoThatSayTheSameAreBothGeneratedIfSuppressed() {
        String repeated = "@SuppressWarnings(\"Signalbox/RepeatedReceiver\") @Receiver(PizzaDone.class)"
                + " @Receiver(value = PizzaDone.class, id = \"again\") static void ring(int size) {}";

        assertThat(Compiled.of(Sources.withSignals(outer("", "", repeated))).source("com.acme.Outer_Bell_Receivers"))
                .contains("Bell#ring\"", "\"again\"");
    }

    @Test
    void anErrorCannotBeSuppressed() {
        assertThat(said("@SuppressWarnings(\"Signalbox\")", "@SuppressWarnings(\"Signalbox/PrivateReceiver\")", ERROR))
                .contains("[Signalbox/PrivateReceiver]");
    }

    @Test
    void warningsWaitUntilNothingWorseIsLeft() {
        assertThat(said(
                        "",
                        "",
                        "@Receiver(value = PizzaDone.class, async = true) static int ring(int sise) { return 1; }"))
                .contains("[Signalbox/UnknownArgument]")
                .doesNotContain("DroppedAnswer");
    }

    private static String said(String onOuter, String onBell, String receiver) {
        return Diagnosed.of(compiler -> compile(compiler, onOuter, onBell, receiver));
    }

    private static Compilation compile(UsedCompiler compiler, String onOuter, String onBell, String receiver) {
        return Compiled.compileWarned(compiler, Sources.withSignals(outer(onOuter, onBell, receiver)));
    }

    private static String outer(String onOuter, String onBell, String receiver) {
        return """
                package com.acme;

                import dev.signalbox.Receiver;

                %s
                final class Outer {
                    %s
                    static final class Bell {
                        %s
                    }
                }
                """.formatted(onOuter, onBell, receiver.replace("%s", ""));
    }
}
