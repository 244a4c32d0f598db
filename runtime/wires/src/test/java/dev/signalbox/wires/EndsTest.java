package dev.signalbox.wires;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which signals have one end only. */
class EndsTest {

    @TempDir
    Path folder;

    private Wires wires(String... sources) {
        return Application.compile(folder, sources).wires();
    }

    private static List<String> unheard(Wires wires) {
        return wires.unheard().stream().map(Send::signal).toList();
    }

    private static List<String> dead(Wires wires) {
        return wires.dead().stream().map(DeadSignal::signal).toList();
    }

    @Test
    void aSignalWithBothEnds() {
        Wires wires = wires(
                "record A() implements Signal {}",
                "class R { @Receiver static void a(A a) {} void send() { Signals.send(new A()); } }");

        assertThat(unheard(wires)).isEmpty();
        assertThat(dead(wires)).isEmpty();
    }

    @Test
    void aSignalThatNothingHears() {
        Wires wires = wires("record A() implements Signal {}", "class Shop { void send() { Signals.send(new A()); } }");

        assertThat(unheard(wires)).containsExactly("com.acme.A");
    }

    @Test
    void aReceiverOfASuperTypeHears() {
        Wires wires = wires(
                "interface Event extends Signal {}",
                "record A() implements Event {}",
                "class R { @Receiver static void a(Event a) {} void send() { Signals.send(new A()); } }");

        assertThat(unheard(wires)).isEmpty();
        assertThat(dead(wires)).isEmpty();
    }

    @Test
    void aConnectionHears() {
        Wires wires = wires(
                "record A() implements Signal {}",
                "record B(Object sender) implements Signal {}",
                "record C() implements Signal {}",
                """
                class Shop {
                    void send() { Signals.send(new A()); Signals.send(new B(this)); Signals.send(new C()); }
                    void connect() {
                        Signals.connect(A.class, a -> {});
                        Signals.connect(Topic.of(B.class).from(Shop.class), b -> {});
                    }
                }
                """);

        assertThat(unheard(wires)).containsExactly("com.acme.C");
    }

    @Test
    void aConnectionOfWhatIsNotKnownMayHearAll() {
        Wires wires = wires("record A() implements Signal {}", """
                class Shop {
                    void send() { Signals.send(new A()); }
                    <S extends Signal> void connect(Class<S> type) { Signals.connect(type, a -> {}); }
                }
                """);

        assertThat(unheard(wires)).isEmpty();
    }

    @Test
    void aConnectionToSomethingElseDoesNotHear() {
        Wires wires = wires("record A() implements Signal {}", """
                class Shop {
                    void send() { Signals.send(new A()); connect(); connect(A.class); }
                    static void connect() {}
                    static void connect(Class<?> type) {}
                }
                """);

        assertThat(unheard(wires)).containsExactly("com.acme.A");
    }

    @Test
    void springsEventListenersHear() {
        Wires wires = wires("record A() implements Signal {}", "record B() implements Signal {}", """
                class Shop {
                    void send() { Signals.send(new A()); Signals.send(new B()); }
                    @org.springframework.context.event.EventListener void on(A a) {}
                    @org.springframework.context.event.EventListener({B.class, String.class}) void on() {}
                }
                """);

        assertThat(unheard(wires)).isEmpty();
    }

    @Test
    void whatCrossesToAnotherServiceHasAnEndThere() {
        Wires wires = wires(
                "@dev.signalbox.kafka.Crosses(topic = \"a\")\nrecord A() implements Signal {}",
                "@dev.signalbox.kafka.Crosses(topic = \"b\")\nrecord B() implements Signal {}",
                "class Shop { void send() { Signals.send(new A()); } @Receiver static void b(B b) {} }");

        assertThat(unheard(wires)).isEmpty();
        assertThat(dead(wires)).isEmpty();
    }

    @Test
    void aSignalThatNothingSends() {
        Wires wires = wires(
                "record A() implements Signal {}",
                "class R { @Receiver static void a(A a) {} @Receiver(A.class) static void b() {} }");

        assertThat(wires.dead()).containsExactly(new DeadSignal("com.acme.A", List.of("com.acme.R#a", "com.acme.R#b")));
    }

    @Test
    void anOpenSendMayBringIt() {
        Wires wires = wires(
                "interface Event extends Signal {}",
                "record A() implements Event {}",
                "record B() implements Signal {}",
                """
                class R {
                    @Receiver static void a(A a) {}
                    @Receiver static void b(B b) {}
                    void send(Event event) { Signals.send(event); }
                }
                """);

        assertThat(dead(wires)).containsExactly("com.acme.B");
    }

    @Test
    void whatIsMadeMayBeSentInAWayThatIsNotSeen() {
        Wires wires = wires("record A() implements Signal {}", "record B() implements Signal {}", """
                class R {
                    @Receiver static void a(A a) {}
                    @Receiver static void b(B b) {}
                    Object a() { return new A(); }
                    java.util.function.Supplier<B> b() { return B::new; }
                }
                """);

        assertThat(dead(wires)).isEmpty();
    }

    @Test
    void signalsOfSignalboxHaveSendersOfTheirOwn() {
        Wires wires = wires(
                "@Entity class Thing { @Id long id; }",
                "class R { @Receiver(signal = POST_SAVE, sender = Thing.class) static void a(Thing thing) {} @Receiver static void all(Signal s) {} }");

        assertThat(dead(wires)).isEmpty();
    }

    @Test
    void aLibraryMayHaveEndsOfItsOwn() {
        String head = "package com.lib; import dev.signalbox.*;";
        Application library = Application.compile(
                folder.resolve("library"),
                head + " public record Heard() implements Signal {}",
                head + " public record Sent() implements Signal {}",
                head
                        + " class Lib { void send() { Signals.send(new Sent()); } @Receiver static void heard(Heard it) {} }");

        Wires wires = library.usedBy(
                        folder.resolve("application"),
                        "class Shop { void send() { Signals.send(new com.lib.Heard()); }"
                                + " @Receiver static void sent(com.lib.Sent it) {} }")
                .wires();

        assertThat(wires.sends()).extracting(Send::signal).containsExactly("com.lib.Heard", "com.lib.Sent");
        assertThat(unheard(wires)).isEmpty();
        assertThat(dead(wires)).isEmpty();
    }

    @Test
    void whatALibraryLeavesOpenIsNotTheApplicationsFault() {
        String head = "package com.lib; import dev.signalbox.*;";
        Application library = Application.compile(
                folder.resolve("library"),
                head + " record Heard() implements Signal {}",
                head + " record Sent() implements Signal {}",
                head
                        + " class Lib { void send() { Signals.send(new Sent()); } @Receiver static void heard(Heard it) {} }");

        Wires wires =
                library.usedBy(folder.resolve("application"), "class Shop {}").wires();

        assertThat(unheard(wires)).isEmpty();
        assertThat(dead(wires)).isEmpty();
    }
}
