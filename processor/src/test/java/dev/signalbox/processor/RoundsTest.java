package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes that other processors generate, before and after ours has run. */
class RoundsTest {

    @Test
    void oneProcessorDoesItAllForWhoeverListsProcessorsByName() {
        Compilation compilation = UsedCompiler.USED
                .strict()
                .withProcessors(new SignalboxProcessor())
                .compile(Sources.withSignals("""
                        package com.acme;

                        final class Owner {
                            @dev.signalbox.Receiver(PizzaDone.class)
                            static void hear() {}
                        }
                        """));

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.generatedSourceFile("com.acme.SignalboxRegistry_Owner"))
                .isPresent();
    }

    @Test
    void receiversOfASignalThatIsGeneratedWaitForIt() throws Exception {
        String owner = """
                package com.acme;

                import dev.signalbox.Receiver;
                import dev.signalbox.Signals;
                import java.util.ArrayList;
                import java.util.List;

                final class Owner {
                    static final List<String> HEARD = new ArrayList<>();

                    @Receiver(Late.class)
                    static void hear(int number) {
                        HEARD.add("late " + number);
                    }

                    static List<String> run() {
                        Signals.send(new Late(1));
                        return HEARD;
                    }
                }
                """;
        Compiled compiled = Compiled.of(
                Sources.of(owner),
                new Generating(
                        1,
                        "com.acme.Late",
                        "package com.acme; record Late(int number) implements dev.signalbox.Signal {}"));

        assertThat(compiled.run("com.acme.Owner", "run")).containsExactly("late 1");
    }

    @Test
    void receiversWaitForTheSuperclassOfASender() throws Exception {
        String oven = """
                package com.acme;

                class Oven extends LateKitchen {}
                """;
        String owner = """
                package com.acme;

                import dev.signalbox.Receiver;
                import dev.signalbox.Signals;
                import java.util.ArrayList;
                import java.util.List;

                final class Owner {
                    static final List<String> HEARD = new ArrayList<>();

                    @Receiver(value = PizzaDone.class, sender = Oven.class)
                    static void hear(Oven oven) {
                        HEARD.add("oven");
                    }

                    static List<String> run() {
                        Signals.send(new PizzaDone(new Kitchen(), List.of(), 3, false));
                        Signals.send(new PizzaDone(new Oven(), List.of(), 3, false));
                        return HEARD;
                    }
                }
                """;
        Compiled compiled = Compiled.of(
                Sources.withSignals(oven, owner),
                new Generating(2, "com.acme.LateKitchen", "package com.acme; class LateKitchen extends Kitchen {}"));

        assertThat(compiled.run("com.acme.Owner", "run")).containsExactly("oven");
    }

    @Test
    void receiversGeneratedAfterTheRegistryGetOneOfTheirOwn() throws Exception {
        String owner = """
                package com.acme;

                import dev.signalbox.Receiver;
                import dev.signalbox.Signals;
                import java.util.ArrayList;
                import java.util.List;

                final class Owner {
                    static final List<String> HEARD = new ArrayList<>();

                    @Receiver
                    static void hear(PizzaDone pizza) {
                        HEARD.add("owner");
                    }

                    static List<String> run() {
                        Signals.send(new PizzaDone(new Kitchen(), List.of(), 3, false));
                        return HEARD;
                    }
                }
                """;
        String late = """
                package com.acme;

                final class LateOwner {
                    @dev.signalbox.Receiver
                    static void hear(PizzaDone pizza) {
                        Owner.HEARD.add("late owner");
                    }
                }
                """;
        Compiled compiled = Compiled.of(Sources.withSignals(owner), new Generating(3, "com.acme.LateOwner", late));

        assertThat(compiled.run("com.acme.Owner", "run")).containsExactly("late owner", "owner");
        assertThat(compiled.resource("META-INF/services/dev.signalbox.spi.Registry"))
                .isEqualTo("com.acme.SignalboxRegistry_Owner\ncom.acme.SignalboxRegistry_LateOwner\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void receiversGeneratedInAnyRoundAreHeard(int round) throws Exception {
        String sending = """
                package com.acme;

                import java.util.ArrayList;
                import java.util.List;

                class Sending {
                    static final List<String> HEARD = new ArrayList<>();

                    static List<String> run() {
                        dev.signalbox.Signals.send(new PizzaDone(new Kitchen(), List.of(), 3, false));
                        return HEARD;
                    }
                }
                """;
        String late = """
                package com.acme;

                final class Late {
                    @dev.signalbox.Receiver
                    static void hear(PizzaDone pizza) {
                        Sending.HEARD.add("late");
                    }

                    @dev.signalbox.Receiver(sender = Kitchen.class)
                    void hear(PizzaDone pizza, Kitchen kitchen) {
                        Sending.HEARD.add("later");
                    }
                }
                """.replace("(sender", "(id = \"later\", sender");

        assertThat(Compiled.of(Sources.withSignals(sending), new Generating(round, "com.acme.Late", late))
                        .run("com.acme.Sending", "run"))
                .containsExactly("late", "later");
    }

    /** The compiler compiles its classes, but calls no processor for them. */
    @Test
    @Tag("javac")
    void theCompilerWarnsOfReceiversGeneratedInTheLastRound() {
        Processor last = new AbstractProcessor() {
            @Override
            public Set<String> getSupportedAnnotationTypes() {
                return Set.of("*");
            }

            @Override
            public SourceVersion getSupportedSourceVersion() {
                return SourceVersion.latestSupported();
            }

            @Override
            public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
                if (round.processingOver()) {
                    try (Writer file = processingEnv
                            .getFiler()
                            .createSourceFile("com.acme.Last")
                            .openWriter()) {
                        file.write(
                                "package com.acme; class Last { @dev.signalbox.Receiver static void hear(PizzaDone p) {} }");
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
                return false;
            }
        };

        assertThat(Compiled.compile(Sources.withSignals(), last).diagnostics())
                .extracting(each -> each.getMessage(Locale.ROOT))
                .filteredOn(each -> !each.contains("-Werror"))
                .containsExactly(
                        "File for type 'com.acme.Last' created in the last round will not be subject to annotation"
                                + " processing.");
    }

    @Test
    void withoutReceiversAnEmptyIndexSaysThatTheProcessorRan() {
        Compiled compiled = Compiled.of(Sources.withSignals());

        assertThat(compiled.resource("META-INF/signalbox/receivers.index")).isEmpty();
        assertThat(Compiled.compile(Sources.withSignals()).generatedSourceFiles())
                .isEmpty();
    }

    @Test
    void withoutTheCoreNothingIsWritten() {
        Compilation compilation = UsedCompiler.USED
                .strict()
                .withClasspath(List.of())
                .withProcessors(Compiled.processors())
                .compile(Sources.of(Sources.USER));

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/signalbox/receivers.index"))
                .isEmpty();
    }
}
