package dev.signalbox.processor;

import static dev.signalbox.processor.Heard.SAVE_USER;
import static dev.signalbox.processor.Heard.SEND_PIZZA;
import static dev.signalbox.processor.Heard.heard;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** From source to call: each test compiles receivers, sends signals and checks what was heard. */
class ReceiversTest {

    @Test
    void aParameterTakesTheArgumentOfItsName() throws Exception {
        assertThat(heard("""
                        @Receiver(PizzaDone.class)
                        static void ring(boolean hot, int size, List<String> toppings) {
                            HEARD.add(size + " " + toppings + " " + hot);
                        }
                        """, "Signals.send(new PizzaDone(new Kitchen(), List.of(\"olives\"), 4, true));"))
                .containsExactly("4 [olives] true");
    }

    @Test
    void aParameterTakesTheOnlyArgumentThatItsTypeFits() throws Exception {
        assertThat(heard("""
                        @Receiver(signal = POST_SAVE, sender = User.class)
                        static void createProfile(User user, boolean created, Store em) {
                            HEARD.add("profile " + created);
                        }
                        """, SAVE_USER)).containsExactly("profile true");
    }

    @Test
    void theAnnotationOfTheCardCompilesAsWritten() throws Exception {
        assertThat(heard("""
                        @Receiver(signal=POST_SAVE, sender=User.class)
                        static void saved() {
                            HEARD.add("saved");
                        }
                        """, SAVE_USER)).containsExactly("saved");
    }

    @Test
    void aParameterOfTheSignalsTypeTakesTheWhole() throws Exception {
        assertThat(heard("""
                        @Receiver
                        static void ring(PizzaDone pizza) {
                            HEARD.add("size " + pizza.size());
                        }
                        """, SEND_PIZZA)).containsExactly("size 4");
    }

    @Test
    void aParameterizedSignalImpliesItsSender() throws Exception {
        assertThat(
                        heard(
                                """
                        @Receiver
                        static void saved(PostSave<User> save) {
                            HEARD.add(save.instance().getClass().getSimpleName());
                        }
                        """,
                                SAVE_USER
                                        + "Signals.send(new PostSave<>(Store.class, new Store(), true, false, new Store(), null));"))
                .containsExactly("User");
    }

    @Test
    void aSenderIsAnInstanceOfTheNamedClass() throws Exception {
        assertThat(heard("""
                        @Receiver(value = PizzaDone.class, sender = Kitchen.class)
                        static void any() {
                            HEARD.add("any");
                        }

                        @Receiver(value = PizzaDone.class, sender = Kitchen.Italian.class)
                        static void italian(Kitchen.Italian sender) {
                            HEARD.add("italian");
                        }

                        @Receiver(value = PizzaDone.class, sender = Kitchen.class, exact = true)
                        static void exact() {
                            HEARD.add("exact");
                        }
                        """, """
                        Signals.send(new PizzaDone(new Kitchen(), List.of(), 1, true));
                        HEARD.add("-");
                        Signals.send(new PizzaDone(new Kitchen.Italian(), List.of(), 1, true));
                        """)).containsExactly("any", "exact", "-", "any", "italian");
    }

    @Test
    void aSenderMayHaveAnyName() throws Exception {
        assertThat(heard(
                        """
                        static final class Entry {}

                        @Receiver(signal = POST_SAVE, sender = Entry.class)
                        static void saved(Entry entry) {
                            HEARD.add("entry");
                        }
                        """, "Signals.send(new PostSave<>(Entry.class, new Entry(), true, false, new Store(), null));"))
                .containsExactly("entry");
    }

    @Test
    void aParameterAcceptsEachOfSeveralSenders() throws Exception {
        assertThat(
                        heard(
                                """
                        @Receiver(signal = POST_SAVE, sender = {User.class, Store.class})
                        static void saved(Object instance) {
                            HEARD.add(instance.getClass().getSimpleName());
                        }
                        """,
                                SAVE_USER
                                        + "Signals.send(new PostSave<>(Store.class, new Store(), true, false, new Store(), null));"
                                        + "Signals.send(new PostSave<>(Kitchen.class, new Kitchen(), true, false, new Store(), null));"))
                .containsExactly("User", "Store");
    }

    @Test
    void conditionsMustAllHold() throws Exception {
        assertThat(
                        heard(
                                """
                        @Receiver(signal = POST_SAVE, when = {"created", "!raw"})
                        static void made() {
                            HEARD.add("made");
                        }

                        @Receiver(signal = POST_SAVE, when = "raw")
                        static void loaded() {
                            HEARD.add("loaded");
                        }

                        @Receiver(signal = POST_SAVE, changed = {"email", "name"}, when = "!created")
                        static void renamed() {
                            HEARD.add("renamed");
                        }
                        """,
                                SAVE_USER
                                        + "Signals.send(new PostSave<>(User.class, new User(), false, false, null, Set.of(\"name\")));"
                                        + "Signals.send(new PostSave<>(User.class, new User(), false, false, null, Set.of(\"age\")));"))
                .containsExactly("made", "renamed");
    }

    @Test
    void lowerOrderIsCalledFirstAndEqualOrderAsWritten() throws Exception {
        assertThat(heard("""
                        @Receiver(PizzaDone.class)
                        static void third() {
                            HEARD.add("third");
                        }

                        @Receiver(value = PizzaDone.class, order = -1)
                        static void first() {
                            HEARD.add("first");
                        }

                        @Receiver(value = PizzaDone.class, sender = Kitchen.class)
                        static void fourth() {
                            HEARD.add("fourth");
                        }

                        @Receiver(PizzaDone.class)
                        static void fifth() {
                            HEARD.add("fifth");
                        }

                        @Receiver(value = PizzaDone.class, order = -1)
                        static void second() {
                            HEARD.add("second");
                        }
                        """, SEND_PIZZA)).containsExactly("first", "second", "third", "fourth", "fifth");
    }

    @Test
    void aReceiverOfASuperTypeHearsEverySignalThatIsOneAndOnce() throws Exception {
        assertThat(heard("""
                        @Receiver({Signal.class, PizzaDone.class})
                        static void all(Signal signal) {
                            HEARD.add(signal.getClass().getSimpleName());
                        }
                        """, SEND_PIZZA + SAVE_USER)).containsExactly("PizzaDone", "PostSave");
    }

    @Test
    void anInstanceMethodIsCalledOnOneObjectMadeOnce() throws Exception {
        assertThat(heard("""
                        static final class Bell {
                            Bell() {
                                HEARD.add("made");
                            }

                            @Receiver(PizzaDone.class)
                            void ring() {
                                HEARD.add("ring");
                            }

                            @Receiver(signal = POST_SAVE)
                            void ringToo() {
                                HEARD.add("ring too");
                            }
                        }
                        """, SEND_PIZZA + SEND_PIZZA + SAVE_USER)).containsExactly("made", "ring", "ring", "ring too");
    }

    @Test
    void whatReceiversReturnIsTheResponses() throws Exception {
        assertThat(
                        heard(
                                """
                        @Receiver(PizzaDone.class)
                        static int twice(int size) {
                            return 2 * size;
                        }

                        @Receiver(PizzaDone.class)
                        static void quiet() {}

                        @Receiver(value = PizzaDone.class, id = "the namer")
                        static String name() {
                            return null;
                        }
                        """,
                                "Signals.send(new PizzaDone(null, List.of(), 4, true)).list().forEach(each -> HEARD.add(each.toString()));"))
                .containsExactly(
                        "Response[receiver=com.acme.Owner#twice, value=8]", "Response[receiver=the namer, value=null]");
    }

    @Test
    void aCheckedExceptionReachesTheSenderInsideAReceiverException() throws Exception {
        assertThat(heard(
                        """
                        @Receiver(PizzaDone.class)
                        static void burn() throws java.io.IOException {
                            throw new java.io.IOException("burnt");
                        }
                        """,
                        "try {" + SEND_PIZZA
                                + "} catch (ReceiverException e) { HEARD.add(e.getCause().getMessage()); }"))
                .containsExactly("burnt");
    }

    @Test
    void anInterfaceThatSignalsShareIsHeardWithWhatItCanBeAsked() throws Exception {
        String order = """
                package com.acme;

                import dev.signalbox.Signal;

                interface OrderSignal extends Signal {
                    int number();
                }
                """;
        String paid = """
                package com.acme;

                record Paid(int number) implements OrderSignal {}
                """;
        String owner = """
                package com.acme;

                import dev.signalbox.Receiver;
                import dev.signalbox.Signals;
                import java.util.ArrayList;
                import java.util.List;

                final class Owner {
                    static final List<String> HEARD = new ArrayList<>();

                    @Receiver(OrderSignal.class)
                    static void note(int number) {
                        HEARD.add("order " + number);
                    }

                    static List<String> run() {
                        Signals.send(new Paid(7));
                        return HEARD;
                    }
                }
                """;
        List<String> heard = Compiled.of(Sources.of(order, paid, owner)).run("com.acme.Owner", "run");

        assertThat(heard).containsExactly("order 7");
    }

    @Test
    void theUnnamedPackageMayHaveReceiversToo() throws Exception {
        List<String> heard = Compiled.of(Sources.withSignals("""
                        import com.acme.Kitchen;
                        import com.acme.PizzaDone;
                        import dev.signalbox.Receiver;
                        import dev.signalbox.Signals;
                        import java.util.ArrayList;
                        import java.util.List;

                        final class Main {
                            static final List<String> HEARD = new ArrayList<>();

                            @Receiver(PizzaDone.class)
                            static void ring(int size) {
                                HEARD.add("ring " + size);
                            }

                            static List<String> run() {
                                Signals.send(new PizzaDone(new Kitchen(), List.of(), 3, false));
                                return HEARD;
                            }
                        }
                        """, """
                        package com.acme;

                        import dev.signalbox.Receiver;

                        final class Other {
                            @Receiver(PizzaDone.class)
                            static void ring() {}
                        }
                        """)).run("Main", "run");

        assertThat(heard).containsExactly("ring 3");
    }

    @Test
    void atMostFourFramesStandBetweenASendAndItsReceiver() throws Exception {
        String receivers = """
                @Receiver(PizzaDone.class)
                static void trace() {
                    for (StackTraceElement each : new Exception().getStackTrace()) {
                        HEARD.add(each.getClassName() + "#" + each.getMethodName());
                    }
                }
                """;
        String answering = """
                @Receiver(PizzaDone.class)
                static int answer() {
                    return 1;
                }
                """;

        assertThat(framesUpToTheSender(heard(receivers, SEND_PIZZA))).hasSizeBetween(1, 4);
        assertThat(framesUpToTheSender(heard(receivers + answering, SEND_PIZZA)))
                .hasSizeBetween(1, 4);
    }

    private static List<String> framesUpToTheSender(List<String> trace) {
        List<String> between = trace.subList(1, trace.indexOf("com.acme.Owner#run"));
        assertThat(between).noneMatch(each -> each.contains("reflect"));
        assertThat(between.get(between.size() - 1)).isEqualTo("dev.signalbox.Signals#send");
        return between;
    }

    @Test
    void receiversInSeveralClassesAreCalledInTheirOrderWhoeverConnectsAndWhoeverFails() throws Exception {
        String early = "final class A { @Receiver(PizzaDone.class) static void a() { Owner.HEARD.add(\"a\"); } }";
        String failing = "final class B { @Receiver(PizzaDone.class) void b() { throw new IllegalStateException(); } }";
        String late = """
                final class C {
                    @Receiver(value = PizzaDone.class, order = 1) static void last() { Owner.HEARD.add("last"); }
                    @Receiver(PizzaDone.class) static void c() { Owner.HEARD.add("c"); }
                }
                """;

        assertThat(heard("", """
                        PizzaDone done = new PizzaDone(new Kitchen(), List.of(), 4, true);
                        HEARD.add(Signals.sendRobust(done).failures().get(0).receiver());
                        Registration bell = Signals.connect(Topic.of(PizzaDone.class), any -> HEARD.add("bell"));
                        Signals.sendRobust(done);
                        bell.close();
                        Registration quiet = Signals.muteReceivers(B.class);
                        Signals.send(done);
                        quiet.close();
                        StackTraceElement[] trace = {};
                        try {
                            Signals.channel(PizzaDone.class).send(done);
                        } catch (IllegalStateException e) {
                            trace = e.getStackTrace();
                        }
                        int frame = 1;
                        while (!trace[frame].getClassName().equals("com.acme.Owner")) {
                            frame++;
                        }
                        HEARD.add(frame - 1 + " frames");
                        """, early, failing, late))
                .containsExactly(
                        "a", "c", "last", "com.acme.B#b", "a", "c", "bell", "last", "a", "c", "last", "a", "4 frames");
    }
}
