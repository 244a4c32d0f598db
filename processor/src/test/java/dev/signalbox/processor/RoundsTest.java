package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** Classes that other processors generate, before and after ours has run. */
class RoundsTest {

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

    @Test
    void withoutReceiversNothingIsGenerated() {
        assertThat(Compiled.compile(Sources.withSignals()).generatedSourceFiles())
                .isEmpty();
    }

    /** Writes one class in one round, counted from 1. */
    private static final class Generating extends AbstractProcessor {
        private final int when;
        private final String name;
        private final String text;
        private int round;

        Generating(int when, String name, String text) {
            this.when = when;
            this.name = name;
            this.text = text;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
            round++;
            // A processor that keeps the rounds going until it is its turn.
            String written = round < when ? "com.acme.Filler" + round : name;
            if (round <= when) {
                try (Writer file =
                        processingEnv.getFiler().createSourceFile(written).openWriter()) {
                    file.write(round < when ? "package com.acme; class Filler" + round + " {}" : text);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }
}
