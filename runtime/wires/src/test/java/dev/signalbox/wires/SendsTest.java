package dev.signalbox.wires;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which sends are found, and of which signal. */
class SendsTest {

    private static final String SIGNALS = """
            interface Signalling {
                sealed interface Event extends Signal permits A, B, C {}
                record A(int size) implements Event {}
                record B(Object sender) implements Event {}
                record C() implements Event {}
                class Loose implements Signal {}
            }
            """;

    @TempDir
    Path folder;

    private List<String> sends(String body) {
        Application application =
                Application.compile(folder, SIGNALS, "class Shop implements Signalling {\n" + body + "\n}\n");
        return application.wires().sends().stream()
                .map(each ->
                        (each.exact() ? "" : "any ") + each.signal().replaceAll(".*[$.]", "") + " " + each.how() + " "
                                + each.place().method() + ":" + each.place().line()
                                + (each.through() == null
                                        ? ""
                                        : " through " + each.through().method()))
                .toList();
    }

    @Test
    void aNewRecordThroughSignals() {
        assertThat(sends("""
                void order() {
                    Signals.send(new A(1));
                    Signals.sendRobust(new B(this));
                    Signals.sendAsync(new C());
                }
                """)).containsExactly("A send order:3", "B sendRobust order:4", "C sendAsync order:5");
    }

    @Test
    void channels() {
        assertThat(sends("""
                static final Channel<A> AS = Signals.channel(A.class);
                Channel<B> injected;
                void order(Dispatcher dispatcher) {
                    AS.send(new A(1));
                    injected.send(new B(this));
                    dispatcher.channel(C.class).sendAsync(new C());
                }
                """)).containsExactly("A send order:5", "B send order:6", "C sendAsync order:7");
    }

    @Test
    void aHelperIsNamedBesideItsCaller() {
        assertThat(sends("""
                void order() { fire(new A(1)); }
                void cancel(boolean now) {
                    fire(now ? new B(this) : new C());
                }
                private static void fire(Event event) { log(event); }
                private static void log(Event event) {
                    Signals.send(event);
                }
                """))
                .containsExactly(
                        "B send cancel:4 through log", "C send cancel:4 through log", "A send order:2 through log");
    }

    @Test
    void aParameterWithoutCallersIsOpen() {
        assertThat(sends("""
                public void forward(Event event) {
                    Signals.send(event);
                }
                public void exactly(A event) {
                    Signals.send(event);
                }
                """)).containsExactly("A send exactly:6", "any Event send forward:3");
    }

    @Test
    void methodReferencesAndLambdas() {
        assertThat(sends("""
                void order(List<Integer> sizes, Optional<Event> event) {
                    sizes.stream().map(A::new).forEach(Signals::send);
                    Stream.of(new B(this), new C()).forEach(each -> Signals.send(each));
                    event.ifPresent(Signals::send);
                    Runnable later = () -> Signals.send(new C());
                    later.run();
                }
                """))
                .containsExactly(
                        "A send order:3",
                        "B send order:4",
                        "C send order:4",
                        "any Event send order:5",
                        "C send order:6");
    }

    @Test
    void aReferenceToAHelper() {
        assertThat(sends("""
                void order() {
                    List.of(new A(1), new C()).forEach(this::fire);
                }
                void fire(Event event) {
                    Signals.send(event);
                }
                """)).containsExactly("A send order:3 through fire", "C send order:3 through fire");
    }

    @Test
    void collections() {
        assertThat(sends("""
                void order() {
                    for (Event each : List.of(new A(1), new B(this))) {
                        Signals.send(each);
                    }
                }
                void later() {
                    List<Event> all = new ArrayList<>();
                    all.add(new C());
                    all.forEach(Signals::send);
                }
                """)).containsExactly("C send later:10", "A send order:4", "B send order:4");
    }

    @Test
    void aQueueInAField() {
        assertThat(sends("""
                private final Queue<Signal> outbox = new ArrayDeque<>();
                void order() { outbox.add(new A(1)); }
                void cancel() { put(new B(this)); }
                private void put(Signal signal) { outbox.offer(signal); }
                void drain() {
                    Signal next;
                    while ((next = outbox.poll()) != null) {
                        Signals.send(next);
                    }
                }
                """)).containsExactly("A send drain:9", "B send drain:9");
    }

    @Test
    void aFieldIsExactOnlyIfAllWritesAreScanned() {
        assertThat(sends("""
                private Signal hidden = new A(1);
                protected Signal shown = new C();
                void order() {
                    Signals.send(hidden);
                    Signals.send(shown);
                }
                """)).containsExactly("A send order:5", "C send order:6", "any Signal send order:6");
    }

    @Test
    void suppliersAndMapsOfThem() {
        assertThat(sends("""
                private static final Map<String, Supplier<Event>> BY_NAME = Map.of("a", () -> new A(1), "c", C::new);
                void order(String name) {
                    Signals.send(BY_NAME.get(name).get());
                }
                void fire(Supplier<Signal> supplier) {
                    Signals.send(supplier.get());
                }
                void cancel() { fire(() -> new B(this)); }
                """)).containsExactlyInAnyOrder("A send order:4", "C send order:4", "B send fire:7");
    }

    @Test
    void templatesAndEnumBodies() {
        assertThat(sends("""
                abstract static class Template<T extends Signal> {
                    abstract T make();
                    void run() {
                        Signals.send(make());
                    }
                }
                static class OfA extends Template<A> { A make() { return new A(2); } }
                enum Kind {
                    FIRST { Signal make() { return new B(this); } },
                    SECOND { Signal make() { return new C(); } };
                    abstract Signal make();
                    void fire() {
                        Signals.send(make());
                    }
                }
                """)).containsExactly("B send fire:14", "C send fire:14", "A send run:5");
    }

    @Test
    void buildersSwitchesAndVarargs() {
        assertThat(sends("""
                static final class Builder {
                    private Signal signal;
                    Builder with(Signal signal) { this.signal = signal; return this; }
                    void send() {
                        Signals.send(signal);
                    }
                }
                void order() { new Builder().with(new A(1)).send(); }
                void choose(int kind) {
                    Signals.send(switch (kind) { case 1 -> new B(this); default -> new C(); });
                }
                static void all(Signal... signals) {
                    for (Signal each : signals) {
                        Signals.send(each);
                    }
                }
                void several() {
                    all(new A(1), new C());
                }
                """))
                .containsExactly(
                        "B send choose:11",
                        "C send choose:11",
                        "A send several:19 through all",
                        "C send several:19 through all",
                        "A send send:6");
    }

    @Test
    void whatALibraryMakesIsOpen() {
        assertThat(sends("""
                void order(java.lang.reflect.Constructor<? extends Signal> constructor) throws Exception {
                    Signals.send(constructor.newInstance());
                }
                void load() {
                    ServiceLoader.load(Signal.class).forEach(Signals::send);
                }
                """)).containsExactly("any Signal send load:6", "any Signal send order:3");
    }

    @Test
    void aLambdaThatIsPassedToAMethodOfTheApplication() {
        assertThat(sends("""
                static void each(Consumer<Signal> consumer) {
                    consumer.accept(new A(1));
                    consumer.accept(new Loose());
                }
                void order() {
                    each(signal -> Signals.send(signal));
                }
                void cancel() {
                    each(Signals::sendRobust);
                }
                """))
                .containsExactly(
                        "A sendRobust cancel:10", "Loose sendRobust cancel:10", "A send order:7", "Loose send order:7");
    }

    @Test
    void aConsumerThatALibraryMayCallIsOpen() {
        assertThat(sends("""
                static final class Forwarder implements Consumer<Event> {
                    @Override public void accept(Event event) {
                        Signals.send(event);
                    }
                }
                void order() { new Forwarder().accept(new A(1)); }
                """)).containsExactly("A send order:7 through accept", "any Event send accept:4");
    }

    @Test
    void aMethodWithNameSendIsNotEnough() {
        assertThat(sends("""
                interface Mailer { void send(Signal signal); }
                void order(Mailer mailer) { mailer.send(new A(1)); }
                """)).isEmpty();
    }

    @Test
    void nullIsNoSignal() {
        assertThat(sends("""
                void order() { fire(null); }
                void fire(Event event) {
                    Signals.send(event == null ? new A(1) : event);
                }
                """)).containsExactly("A send fire:4");
    }

    @Test
    void aListThatAnObjectKeepsForItsMaker() {
        assertThat(sends("""
                static final class Box {
                    private final List<Event> inside;
                    Box(List<Event> given) { inside = given; }
                    void put(Event event) { inside.add(event); }
                }
                void order() {
                    List<Event> all = new ArrayList<>();
                    new Box(all).put(new A(1));
                    all.forEach(Signals::send);
                }
                """)).containsExactly("A send order:10");
    }

    @Test
    void aListThatIsReachedThroughMethods() {
        assertThat(sends("""
                private final List<Event> kept = new ArrayList<>();
                private List<Event> all() { return kept; }
                void keep() {
                    all().add(new A(1));
                    Collections.synchronizedList(kept).add(new C());
                }
                void drain() {
                    kept.forEach(Signals::send);
                }
                """)).containsExactlyInAnyOrder("A send drain:9", "C send drain:9");
    }

    @Test
    void aListInAnArray() {
        assertThat(sends("""
                @SuppressWarnings("unchecked")
                private final List<Event>[] slots = new List[] {new ArrayList<Event>()};
                void keep() { slots[0].add(new C()); }
                void drain() {
                    slots[0].forEach(Signals::send);
                }
                """)).containsExactly("C send drain:6");
    }

    @Test
    void groupsCastsAndValuesThatMayBeNull() {
        assertThat(sends("""
                void group() {
                    Map<Integer, List<A>> groups = Stream.of(new A(1), new A(2))
                            .collect(Collectors.groupingBy(A::size));
                    groups.values().forEach(group -> group.forEach(Signals::send));
                }
                void cast(Object given) {
                    Signals.send(Event.class.cast(new C()));
                    Signals.send(A.class.cast(given));
                }
                void orNull(boolean really) {
                    Event event = null;
                    if (really) {
                        event = new C();
                    }
                    Signals.send(event);
                }
                """))
                .containsExactlyInAnyOrder("A send group:5", "C send cast:8", "A send cast:9", "C send orNull:16");
    }
}
