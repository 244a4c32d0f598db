package com.acme;

import dev.signalbox.Receiver;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import java.lang.reflect.Constructor;
import java.security.PrivilegedAction;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Sends of which a part is known, or nothing. Lines that send end with //! and the signals, as in Warehouse. */
@Limits.Kept
class Limits {
    @interface Kept {}
    @interface OrderListener {}
    sealed interface Event extends Signal permits Full, Empty {}
    record Full(int shelf) implements Event {}
    record Empty(int shelf) implements Event {}
    static class Oops extends RuntimeException implements Signal {}

    // --- collections
    void copied() {
        List<Event> other = new ArrayList<>(List.of(new Empty(1)));
        List<Event> copy = new ArrayList<>(List.of(new Full(1)));
        for (Event each : copy) Signals.send(each); //! Full
        other.clear();
    }
    void collectedAsOthers() {
        List<Event> all = Stream.of(new Full(1)).collect(Collectors.mapping(Limits::other, Collectors.toList()));
        for (Event each : all) Signals.send(each); //! ?Event
    }
    void collectedByHand() {
        List<Event> all = Stream.of(new Full(1)).collect(
                () -> new ArrayList<Event>(), (list, each) -> list.add(new Empty(1)), List::addAll);
        for (Event each : all) Signals.send(each); //! ?Event
    }
    private static Event other(Event event) { return new Empty(1); }
    List<Event> supplied;
    void supply() { supplied.add(new Full(1)); }
    void sendSupplied() {
        for (Event each : supplied) Signals.send(each); //! Full ?Event
    }
    private final List<Signal> kept = new ArrayList<>();
    void keep(Signal signal) { kept.add(signal); }
    void sendKept() {
        Signals.send((Event) kept.get(0)); //! ?Event
    }
    void either(boolean now) {
        for (Event each : List.of(now ? new Full(1) : new Empty(1))) Signals.send(each); //! Full Empty
    }

    // --- functions
    void compared(List<Event> events) {
        events.sort(Comparator.comparing(each -> { Signals.send(each); return 1; })); //! ?Event
    }
    void unused() {
        Consumer<Event> never = each -> Signals.send(each); //! ?Event
    }
    void orElse(Supplier<Event> supplier) {
        Signals.send(Optional.<Event>of(new Full(1)).orElseGet(supplier)); //! Full ?Event
    }
    void looked(Map<String, Event> byName, boolean now) {
        Stream.of("a").map(now ? each -> new Full(1) : byName::get).forEach(Signals::send); //! Full ?Event
    }
    interface Maker { Event make(); }
    private static void made(Maker maker) {
        Signals.send(maker.make()); //! Full ?Event
    }
    void make() { made(() -> new Full(1)); }
    private static void privileged(PrivilegedAction<Event> action) {
        Signals.send(action.run()); //! Empty
    }
    void privilege() { privileged(() -> new Empty(1)); }
    abstract static class Press { abstract Event press(); }
    static class Bottles extends Press { Event press() { return new Full(1); } }
    static class Cans extends Press { Event press() { return new Empty(1); } }
    void pressed(Press press) {
        Supplier<Event> next = press::press;
        Signals.send(next.get()); //! Full Empty
    }

    // --- fields, parameters, exceptions
    private Event last;
    public void remember(Event event) { last = event; }
    void begin() { last = new Full(1); }
    void again() {
        Signals.send(last); //! Full ?Event
    }
    void constructed(boolean now, Constructor<? extends Event> constructor) throws Exception {
        Signals.send(now ? new Full(1) : constructor.newInstance()); //! Full ?Event
    }
    void caught() {
        try {
            begin();
        } catch (Oops e) {
            for (Signal each : List.of(e, new Full(1))) Signals.send(each); //! Full ?Oops
        }
    }

    // --- who may call
    @Deprecated void old(Event event) {
        Signals.send(event); //!
    }
    void callOld() {
        old(new Full(1)); //! Full
    }
    @OrderListener void listen(Event event) {
        Signals.send(event); //! ?Event
    }
    void callListener() {
        listen(new Full(1)); //! Full
    }
    static class Taker implements Consumer<Object> {
        public void accept(Object object) {
            if (object instanceof Event event) Signals.send(event); //! ?Event
        }
    }
    void callTaker() {
        new Taker().accept(new Full(1)); //! Full
    }
    interface Own { void take(Event event); }
    static class Ours implements Own {
        public void take(Event event) {
            Signals.send(event); //!
        }
    }
    void callOurs() {
        new Ours().take(new Empty(1)); //! Empty
    }
    @Receiver static void heard(Event event) {
        Signals.send(event); //! ?Event
    }

    // --- how far
    void many() {
        for (Event each : List.of(new Event[] {
                next(), next(), next(), next(), next(), next(), next(), next(), next(), next(), next(), next(), next(),
                next(), next(), next(), next(), next(), next(), next(), next(), next(), next(), next(), next(), next()})) {
            Signals.send(each); //! Full
        }
    }
    private static Event next() { return new Full(1); }
    void near() {
        Signals.send(d9()); //! Empty
    }
    void far() {
        Signals.send(d29()); //! ?Event
    }
    private static Event d0() { return new Empty(1); }
    private static Event d1() { return d0(); }
    private static Event d2() { return d1(); }
    private static Event d3() { return d2(); }
    private static Event d4() { return d3(); }
    private static Event d5() { return d4(); }
    private static Event d6() { return d5(); }
    private static Event d7() { return d6(); }
    private static Event d8() { return d7(); }
    private static Event d9() { return d8(); }
    private static Event d10() { return d9(); }
    private static Event d11() { return d10(); }
    private static Event d12() { return d11(); }
    private static Event d13() { return d12(); }
    private static Event d14() { return d13(); }
    private static Event d15() { return d14(); }
    private static Event d16() { return d15(); }
    private static Event d17() { return d16(); }
    private static Event d18() { return d17(); }
    private static Event d19() { return d18(); }
    private static Event d20() { return d19(); }
    private static Event d21() { return d20(); }
    private static Event d22() { return d21(); }
    private static Event d23() { return d22(); }
    private static Event d24() { return d23(); }
    private static Event d25() { return d24(); }
    private static Event d26() { return d25(); }
    private static Event d27() { return d26(); }
    private static Event d28() { return d27(); }
    private static Event d29() { return d28(); }
}
