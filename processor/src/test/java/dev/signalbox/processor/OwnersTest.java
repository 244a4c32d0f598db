package dev.signalbox.processor;

import static dev.signalbox.processor.Heard.SAVE_USER;
import static dev.signalbox.processor.Heard.SEND_PIZZA;
import static dev.signalbox.processor.Heard.heard;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** All kinds of classes that may have receivers, be signals or send them. None gives a warning. */
class OwnersTest {

    /**
     * Sends by its own dispatcher. Its provider makes objects of classes without a constructor that generated code can
     * call.
     */
    private static final String SEND_WITH_PROVIDER = """
            try (Dispatcher dispatcher = Dispatcher.builder().instances(new dev.signalbox.spi.InstanceProvider() {
                @Override
                public <T> T get(Class<T> type) {
                    return type.cast(Provided.made(type));
                }
            }).build()) {
                dispatcher.channel(PizzaDone.class).send(new PizzaDone(new Kitchen(), List.of(), 4, true));
            }
            """;

    @Test
    void nestedClassesOnSeveralLevels() throws Exception {
        assertThat(heard("""
                        static final class Street {
                            interface House {
                                final class Door {
                                    @Receiver(PizzaDone.class)
                                    static void knock() {
                                        HEARD.add("knock");
                                    }

                                    @Receiver(PizzaDone.class)
                                    void ring() {
                                        HEARD.add("ring");
                                    }
                                }
                            }
                        }
                        """, SEND_PIZZA)).containsExactly("knock", "ring");
    }

    @Test
    void aNameWithADollarSign() throws Exception {
        assertThat(heard("""
                        static final class $House {
                            static final class Front$Door {
                                record $Knock(Front$Door sender) implements Signal {}

                                @Receiver($Knock.class)
                                static void knock(Front$Door sender) {
                                    HEARD.add("knock");
                                }

                                @Receiver(value = $Knock.class, sender = Front$Door.class, phase = dev.signalbox.Phase.AFTER_COMMIT)
                                static void answer() {
                                    HEARD.add("answer");
                                }
                            }
                        }
                        """, "Signals.send(new $House.Front$Door.$Knock(new $House.Front$Door()));"))
                .containsExactlyInAnyOrder("knock", "answer");
    }

    @Test
    void aClassInsideAGenericOne() throws Exception {
        assertThat(heard("""
                        static class Box<T> {
                            @Receiver(PizzaDone.class)
                            static void pack() {
                                HEARD.add("pack");
                            }

                            static final class Lid {
                                @Receiver(PizzaDone.class)
                                void close() {
                                    HEARD.add("close");
                                }
                            }
                        }
                        """, SEND_PIZZA)).containsExactly("pack", "close");
    }

    @Test
    void localAndAnonymousClassesAreNotSeen() throws Exception {
        assertThat(heard("""
                        static final Object ANONYMOUS = new Object() {
                            @Receiver(PizzaDone.class)
                            void ring() {
                                HEARD.add("anonymous");
                            }
                        };

                        static Object local() {
                            class Local {
                                @Receiver(PizzaDone.class)
                                static void ring() {
                                    HEARD.add("local");
                                }
                            }
                            return new Local();
                        }

                        @Receiver(PizzaDone.class)
                        static void ring() {
                            HEARD.add("member");
                        }
                        """, SEND_PIZZA)).containsExactly("member");
    }

    @Test
    void anInnerClassWithStaticReceivers() throws Exception {
        assertThat(heard("""
                        final class Bell {
                            @Receiver(PizzaDone.class)
                            static void ring() {
                                HEARD.add("ring");
                            }
                        }
                        """, SEND_PIZZA)).containsExactly("ring");
    }

    @Test
    void interfacesWithStaticAndDefaultMethods() throws Exception {
        assertThat(heard("", SEND_WITH_PROVIDER, """
                        interface Bell {
                            @Receiver(PizzaDone.class)
                            static void knock() {
                                Owner.HEARD.add("knock");
                            }

                            @Receiver(PizzaDone.class)
                            default void ring(int size) {
                                Owner.HEARD.add("ring " + size + " " + this);
                            }
                        }
                        """, """
                        final class Provided implements Bell {
                            static Object made(Class<?> type) {
                                return new Provided();
                            }

                            @Override
                            public String toString() {
                                return "provided";
                            }
                        }
                        """)).containsExactly("knock", "ring 4 provided");
    }

    @Test
    void abstractClasses() throws Exception {
        assertThat(heard("", SEND_WITH_PROVIDER, """
                        abstract class Bell {
                            abstract String sound();

                            @Receiver(PizzaDone.class)
                            void ring() {
                                Owner.HEARD.add(sound());
                            }
                        }
                        """, """
                        final class Provided extends Bell {
                            static Object made(Class<?> type) {
                                return new Provided();
                            }

                            @Override
                            String sound() {
                                return "dong";
                            }
                        }
                        """)).containsExactly("dong");
    }

    @Test
    void enumsWithStaticReceiversAndOnesThatAProviderChooses() throws Exception {
        assertThat(heard("", SEND_WITH_PROVIDER, """
                        @SuppressWarnings("Signalbox/UnsuppliedObject")
                        enum Bell {
                            SMALL, BIG;

                            @Receiver(PizzaDone.class)
                            static void knock() {
                                Owner.HEARD.add("knock");
                            }

                            @Receiver(PizzaDone.class)
                            void ring() {
                                Owner.HEARD.add(name());
                            }
                        }
                        """, """
                        final class Provided {
                            static Object made(Class<?> type) {
                                return Bell.BIG;
                            }
                        }
                        """)).containsExactly("knock", "BIG");
    }

    @Test
    void recordsWithoutComponents() throws Exception {
        assertThat(heard("""
                        record Bell() {
                            @Receiver(PizzaDone.class)
                            void ring() {
                                HEARD.add("ring");
                            }
                        }

                        record Counter(int count) {
                            @Receiver(PizzaDone.class)
                            static void count(int size) {
                                HEARD.add("count " + size);
                            }
                        }
                        """, SEND_PIZZA)).containsExactly("ring", "count 4");
    }

    @Test
    void receiversThatASubclassInheritsAreCalledOnceAndThoseThatItRepeatsOnBoth() throws Exception {
        assertThat(heard("""
                        static class Bell {
                            @Receiver(PizzaDone.class)
                            void inherited() {
                                HEARD.add("inherited by " + getClass().getSimpleName());
                            }

                            @Receiver(PizzaDone.class)
                            void repeated() {
                                HEARD.add("repeated in " + getClass().getSimpleName());
                            }
                        }

                        @SuppressWarnings("Signalbox/OverridingReceiver")
                        static final class Gong extends Bell {
                            @Override
                            @Receiver(PizzaDone.class)
                            void repeated() {
                                super.repeated();
                            }
                        }
                        """, SEND_PIZZA)).containsExactly("inherited by Bell", "repeated in Bell", "repeated in Gong");
    }

    @Test
    void signalsAndSendersOfTheirPackageAlone() throws Exception {
        assertThat(heard("""
                        @Receiver(value = Knock.class, sender = Guest.class)
                        static void open(Guest guest) {
                            HEARD.add("open for " + guest.name());
                        }

                        @Receiver(Knock.Loud.class)
                        static void complain(Knock.Loud loud) {
                            HEARD.add("complain");
                        }
                        """, """
                        Signals.send(new Knock(new Guest("Ann")));
                        Signals.send(new Knock.Loud());
                        """, """
                        record Knock(Guest sender) implements Signal {
                            record Loud() implements Signal {}
                        }
                        """, "record Guest(String name) {}")).containsExactly("open for Ann", "complain");
    }

    @Test
    void orderIsThatOfAllOwnersTogether() throws Exception {
        assertThat(heard("""
                        static final class Beta {
                            @Receiver(PizzaDone.class)
                            static void second() {
                                HEARD.add("Beta 0");
                            }

                            @Receiver(value = PizzaDone.class, order = -1)
                            static void first() {
                                HEARD.add("Beta -1");
                            }
                        }

                        static final class Alpha {
                            @Receiver(value = PizzaDone.class, order = 1)
                            static void last() {
                                HEARD.add("Alpha 1");
                            }

                            @Receiver(PizzaDone.class)
                            static void middle() {
                                HEARD.add("Alpha 0");
                            }

                            @Receiver(value = PizzaDone.class, order = -1)
                            static void first() {
                                HEARD.add("Alpha -1");
                            }
                        }
                        """, SEND_PIZZA)).containsExactly("Alpha -1", "Beta -1", "Alpha 0", "Beta 0", "Alpha 1");
    }

    @Test
    void severalSignalsOfSeveralSendersExactly() throws Exception {
        assertThat(heard(
                        """
                        @Receiver(
                                value = {Opened.class, Closed.class},
                                sender = {Shop.class, Kitchen.class},
                                exact = true)
                        static void note(Signal signal, Object sender, int hour) {
                            HEARD.add(signal.getClass().getSimpleName() + " " + sender.getClass().getSimpleName() + " " + hour);
                        }
                        """,
                        """
                        for (Object sender : List.of(new Shop(), new Shop.Corner(), new Kitchen(), new Kitchen.Italian(), 1)) {
                            Signals.send(new Opened(8, sender));
                            Signals.send(new Closed(sender, 20L, 20));
                        }
                        """,
                        "record Opened(int hour, Object sender) implements Signal {}",
                        "record Closed(Object sender, long minute, int hour) implements Signal {}",
                        "class Shop { static final class Corner extends Shop {} }"))
                .containsExactly("Opened Shop 8", "Closed Shop 20", "Opened Kitchen 8", "Closed Kitchen 20");
    }

    @Test
    void oneMethodWithSeveralAnnotations() throws Exception {
        assertThat(heard("""
                        @Receiver(value = PizzaDone.class, id = "a pizza")
                        @Receiver(signal = POST_SAVE, sender = User.class, when = "created", id = "a user")
                        @Receiver(signal = POST_SAVE, sender = Store.class, id = "a store")
                        static void note(Signal signal) {
                            HEARD.add(signal.getClass().getSimpleName());
                        }
                        """, SEND_PIZZA + SAVE_USER + """
                        Signals.send(new PostSave<>(Store.class, new Store(), false, false, null, Set.of()));
                        Signals.send(new PostSave<>(User.class, new User(), false, false, null, Set.of()));
                        """)).containsExactly("PizzaDone", "PostSave", "PostSave");
    }
}
