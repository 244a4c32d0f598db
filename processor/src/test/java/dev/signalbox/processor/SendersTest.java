package dev.signalbox.processor;

import static dev.signalbox.processor.Heard.SAVE_USER;
import static dev.signalbox.processor.Heard.heard;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Senders that are not simple classes of the application. None gives a warning. */
class SendersTest {

    @Test
    void aSenderThatIsItselfGeneric() throws Exception {
        assertThat(heard("""
                        @Receiver(value = Full.class, sender = Box.class)
                        static void carry(Box<?> box) {
                            HEARD.add("carry " + box.content());
                        }

                        @SuppressWarnings("rawtypes")
                        @Receiver(value = Full.class, sender = Box.class)
                        static void lift(Box sender) {
                            HEARD.add("lift");
                        }

                        @Receiver(value = Full.class, sender = int[].class)
                        static void count(int[] sender) {
                            HEARD.add("count " + sender.length);
                        }
                        """, """
                        Signals.send(new Full(new Box<>("shoes")));
                        Signals.send(new Full(new int[3]));
                        """, "record Full(Object sender) implements Signal {}", "record Box<T>(T content) {}"))
                .containsExactly("carry shoes", "lift", "count 3");
    }

    @Test
    void aParameterThatWantsTheSenderItselfIsNotGivenAClassThatSpeaksForIt() throws Exception {
        assertThat(heard("""
                        @Receiver(value = Opened.class, sender = Kitchen.class)
                        static void instance(Kitchen kitchen) {
                            HEARD.add("instance");
                        }

                        @Receiver(value = Opened.class, sender = Kitchen.class, when = "early")
                        static void early(Kitchen sender) {
                            HEARD.add("early");
                        }

                        @Receiver(value = Opened.class, sender = Kitchen.class)
                        static void either(Object sender) {
                            HEARD.add(sender instanceof Class ? "class" : "object");
                        }

                        @Receiver(value = Signal.class, sender = User.class)
                        static void user(User sender) {
                            HEARD.add("never: a saved user is no sender");
                        }
                        """, """
                        Signals.send(new Opened(new Kitchen(), true));
                        Signals.send(new Opened(Kitchen.class, true));
                        Signals.sendRobust(new Opened(new Kitchen.Italian(), false));
                        Signals.sendRobust(new Opened(Kitchen.Italian.class, false));
                        """ + SAVE_USER, "record Opened(Object sender, boolean early) implements Signal {}"))
                .containsExactly("instance", "early", "object", "class", "instance", "object", "class");
    }

    @Test
    void aSenderOutsideTheBoundsOfASignalDoesNotNarrowIt() throws Exception {
        assertThat(
                        heard(
                                """
                        static final class Oven extends Kitchen implements Comparable<Kitchen> {
                            @Override
                            public int compareTo(Kitchen other) {
                                return 0;
                            }
                        }

                        static final class Fridge extends Kitchen implements Comparable<Fridge> {
                            @Override
                            public int compareTo(Fridge other) {
                                return 0;
                            }
                        }

                        @Receiver(value = Sorted.class, sender = Oven.class)
                        static void oven(Comparable<?> instance) {
                            HEARD.add("oven");
                        }

                        @Receiver(value = Sorted.class, sender = Fridge.class)
                        static void fridge(Fridge instance) {
                            HEARD.add("fridge");
                        }
                        """,
                                "Signals.send(new Sorted<>(Fridge.class, new Fridge()));",
                                "record Sorted<T extends Comparable<T>>(Class<? extends T> sender, T instance) implements Signal {}"))
                .containsExactly("fridge");
    }
}
