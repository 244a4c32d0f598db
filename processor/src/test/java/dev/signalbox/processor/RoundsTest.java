package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

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
}
