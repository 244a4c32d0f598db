package dev.signalbox.processor;

import static dev.signalbox.processor.Diagnosed.inOwner;
import static dev.signalbox.processor.Heard.SAVE_USER;
import static dev.signalbox.processor.Heard.SEND_PIZZA;
import static dev.signalbox.processor.Heard.heard;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Errors that Django finds when it connects or calls a receiver, and that the compiler finds before anything runs: row
 * by row of our map of Django's behaviour ({@code F03}, {@code F35} to {@code F38}, {@code F40} and {@code F42}). If
 * Signalbox differs, a comment says why.
 */
class DjangoCompilingParityTest {

    // All kinds of methods. Lambdas and objects are connected at run time.
    @Test
    void f03StaticAndInstanceMethodsAreReceivers() throws Exception {
        assertThat(heard("""
                        @Receiver(PizzaDone.class)
                        static void ofTheClass() {
                            HEARD.add("static");
                        }

                        @Receiver(PizzaDone.class)
                        void ofTheObject() {
                            HEARD.add("instance");
                        }
                        """, SEND_PIZZA)).containsExactly("static", "instance");
    }

    @Test
    void f35OneAnnotationMayNameSeveralSignalsAndAnnotationsMayStack() throws Exception {
        assertThat(heard("""
                        @Receiver({PizzaDone.class, PostSave.class})
                        static void listed(Signal signal) {
                            HEARD.add("listed " + signal.getClass().getSimpleName());
                        }

                        @Receiver(value = PizzaDone.class, id = "pizza")
                        @Receiver(value = PostSave.class, id = "save")
                        static void stacked(Signal signal) {
                            HEARD.add("stacked " + signal.getClass().getSimpleName());
                        }
                        """, SEND_PIZZA + SAVE_USER))
                .containsExactly("listed PizzaDone", "stacked PizzaDone", "listed PostSave", "stacked PostSave");
    }

    // Called on an object that is made for it. In Django, the first send fails.
    @Test
    void f36AnAnnotatedInstanceMethodHasItsObject() throws Exception {
        assertThat(heard("""
                        static final class Bell {
                            private final String sound = "dong";

                            @Receiver(PizzaDone.class)
                            void ring() {
                                HEARD.add(sound);
                            }
                        }
                        """, SEND_PIZZA)).containsExactly("dong");
    }

    // The compiler always checks this. Django checks only in debug mode, and names only at the call.
    @Test
    void f37AReceiverDeclaresWhatItNeedsAndAWrongArgumentDoesNotCompile() throws Exception {
        assertThat(heard("""
                        @Receiver(PizzaDone.class)
                        static void nothing() {
                            HEARD.add("nothing");
                        }

                        @Receiver(PizzaDone.class)
                        static void some(int size) {
                            HEARD.add("size " + size);
                        }
                        """, SEND_PIZZA)).containsExactly("nothing", "size 4");

        assertThat(inOwner("""
                        @Receiver(PizzaDone.class)
                        static void ring(int sise) {}
                        """)).isEqualTo("""
                        Owner.java
                        static void ring(int sise) {}
                                             ^
                        [Signalbox/UnknownArgument] Parameter 'int sise' of receiver 'ring' gets nothing. PizzaDone has \
                        no argument of that name, nor one that could be meant by its type. Did you mean 'size'? Its arguments \
                        are: Kitchen sender, List<String> toppings, \
                        int size, boolean hot.""");
    }

    // An argument like any other.
    @Test
    void f38AnArgumentMayBeNamedSignal() throws Exception {
        assertThat(heard("""
                        @Receiver(Passed.class)
                        static void stop(String signal, Passed passed) {
                            HEARD.add(signal + " " + passed.at());
                        }
                        """, "Signals.send(new Passed(\"red\", 4));", """
                        record Passed(String signal, int at) implements Signal {}
                        """)).containsExactly("red 4");
    }

    // A class literal and not a string. A class that does not exist yet is one that another processor generates.
    @Test
    void f40AReceiverWaitsForASenderThatIsGenerated() throws Exception {
        String owner = """
                package com.acme;

                import dev.signalbox.Receiver;
                import dev.signalbox.Signals;
                import java.util.ArrayList;
                import java.util.List;

                final class Owner {
                    static final List<String> HEARD = new ArrayList<>();

                    @Receiver(value = PizzaDone.class, sender = LateKitchen.class)
                    static void hear() {
                        HEARD.add("late kitchen");
                    }

                    static List<String> run() {
                        Signals.send(new PizzaDone(new Kitchen(), List.of(), 3, false));
                        Signals.send(new PizzaDone(new LateKitchen(), List.of(), 3, false));
                        return HEARD;
                    }
                }
                """;
        Compiled compiled = Compiled.of(
                Sources.withSignals(owner),
                new Generating(2, "com.acme.LateKitchen", "package com.acme; class LateKitchen extends Kitchen {}"));

        assertThat(compiled.run("com.acme.Owner", "run")).containsExactly("late kitchen");
    }

    // An error. In Django, the user must run a check.
    @Test
    void f42ASenderThatNeverComesDoesNotCompile() {
        assertThat(inOwner("""
                        @Receiver(value = PizzaDone.class, sender = Kitchn.class)
                        static void ring() {}
                        """)).isEqualTo("""
                        Owner.java
                        @Receiver(value = PizzaDone.class, sender = Kitchn.class)
                                                                    ^
                        cannot find symbol
                          symbol:   class Kitchn
                          location: class com.acme.Owner""");
    }
}
