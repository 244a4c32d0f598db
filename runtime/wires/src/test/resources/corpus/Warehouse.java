package com.acme;

import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.*;
import java.util.stream.*;

/** Lines that send end with //! and the signals: exact ones by name, open ones with a question mark before them. */
class Warehouse {
    interface Moved extends Signal {}
    sealed interface Stocked extends Signal permits Full, Empty {}
    record Full(int shelf) implements Stocked { static Full of(int shelf) { return new Full(shelf); } }
    record Empty(int shelf) implements Stocked {}
    record In(String item) implements Moved { In { Objects.requireNonNull(item); } }
    record Out(String item, Object sender) implements Moved {}
    static final class Lost implements Signal { String item; Lost named(String item) { this.item = item; return this; } }
    static class Broken implements Signal {}
    static class BrokenBadly extends Broken {}
    enum Alarm implements Signal { FIRE, WATER }

    // --- wrappers of the dispatcher
    static final class Bus {
        private final Dispatcher dispatcher;
        Bus(Dispatcher dispatcher) { this.dispatcher = dispatcher; }
        <T extends Signal> T publish(T signal) {
            dispatcher.channelOf(signal).send(signal); //!
            return signal;
        }
        void publishAll(Collection<? extends Signal> all) { all.forEach(this::publish); } //!
    }

    static class Clerk {
        private final Bus bus;
        private Moved last;
        private final Map<String, Moved> byItem = new ConcurrentHashMap<>();
        private final AtomicReference<Stocked> state = new AtomicReference<>();
        private static final ThreadLocal<Signal> PENDING = new ThreadLocal<>();
        protected Stocked shared;
        Clerk(Bus bus) { this.bus = bus; }

        void factory() {
            bus.publish(Full.of(1)); //! Full
        }
        void fluent() {
            Signals.send(new Lost().named("box")); //! Lost
        }
        void nonFinal() {
            Broken broken = new BrokenBadly();
            Signals.send(broken); //! BrokenBadly
        }
        void given(Broken broken) {
            Signals.send(broken); //! ?Broken
        }
        void enumConstant(Alarm alarm) {
            Signals.send(alarm); //! Alarm
        }
        void remember(String item) { last = new In(item); }
        void forget() { last = null; }
        void resend() {
            if (last != null) Signals.send(last); //! In
        }
        void keep(String item) {
            byItem.computeIfAbsent(item, key -> new In(key));
            byItem.put("x", new Out("x", this));
        }
        void release() {
            byItem.values().forEach(bus::publish); //! In Out
        }
        void lookup(String item) {
            Moved moved = byItem.remove(item);
            Signals.sendRobust(moved); //! In Out
        }
        void fill() { state.set(new Full(2)); }
        void tell() {
            Signals.send(state.get()); //! Full
        }
        void park() { PENDING.set(new Lost()); }
        void unpark() {
            Signals.send(PENDING.get()); //! Lost
        }
        void share() {
            Signals.send(shared); //! ?Stocked
        }
        void all() {
            bus.publishAll(List.of(new Full(1), new Empty(2))); //! Full Empty
        }
        void some(List<Moved> moved) {
            bus.publishAll(moved); //! ?Signal
        }
        void batch() {
            List<Signal> batch = new ArrayList<>();
            batch.add(new In("a"));
            fillUp(batch);
            for (Signal each : batch) {
                Signals.send(each); //! In Empty
            }
        }
        void poured(List<In> in) {
            Deque<Signal> queue = new ArrayDeque<>();
            Collections.addAll(queue, new Full(1), new Lost());
            in.forEach(queue::add);
            while (!queue.isEmpty()) {
                Signals.send(queue.pop()); //! Full In Lost
            }
        }
        private static void fillUp(List<Signal> batch) { batch.add(new Empty(1)); }
        void array() {
            Stocked[] two = {new Full(1), new Empty(2)};
            for (Stocked each : two) Signals.send(each); //! Full Empty
        }
        void matched(Object it) {
            if (it instanceof In in) Signals.send(in); //! In
        }
        void cast(Object it) {
            Signals.send((Moved) it); //! ?Moved
        }
        void later(ExecutorService pool) {
            pool.submit(() -> Signals.send(new Out("", null))); //! Out
        }
        void composed() {
            CompletableFuture.supplyAsync(() -> new In("b")).thenApply(in -> new Out("", in)).thenAccept(Signals::send); //! Out
        }
        void mapped(List<String> items) {
            items.stream().map(item -> item.isEmpty() ? new In(item) : new Out(item, null)).forEach(Signals::send); //! In Out
        }
        void optional(Optional<String> item) {
            Signals.send(item.<Moved>map(In::new).orElseGet(() -> new Out("", null))); //! In Out
        }
        void sorted(Stream<Full> full) {
            full.filter(each -> each.shelf() > 1).sorted(Comparator.comparing(Full::shelf)).forEach(Signals::send); //! Full
        }
        void collected() {
            Map<Boolean, List<Stocked>> parts = Stream.of(new Full(1), new Empty(1))
                    .collect(Collectors.partitioningBy(each -> each instanceof Full));
            parts.get(true).forEach(Signals::send); //! Full Empty
        }
        void function() {
            Function<Integer, Stocked> make = Full::new;
            Signals.send(make.apply(1)); //! Full
        }
        void composedFunction() {
            Function<Integer, Stocked> make = ((Function<Integer, Integer>) i -> i + 1).andThen(Empty::new);
            Signals.send(make.apply(1)); //! Empty
        }
        void reflective(Class<? extends Moved> type) throws Exception {
            Signals.send(type.getDeclaredConstructor().newInstance()); //! ?Moved
        }
        void chosen(int kind) {
            Stocked chosen;
            switch (kind) {
                case 0: chosen = new Full(0); break;
                case 1: chosen = new Empty(0); break;
                default: throw new IllegalArgumentException();
            }
            Signals.send(chosen); //! Full Empty
        }
        void guarded() {
            try {
                Signals.send(new Full(3)); //! Full
            } finally {
                Signals.send(new Empty(3)); //! Empty
            }
        }
        void anonymous() {
            Signals.send(new Signal() {}); //! Warehouse$Clerk$1
        }
        void local() {
            record Here(int x) implements Signal {}
            Signals.send(new Here(1)); //! Warehouse$Clerk$1Here
        }
        void unary() {
            UnaryOperator<Signal> same = it -> it;
            Signals.send(same.apply(new In("same"))); //! In
        }
        void pair() {
            var pair = Map.entry(new In("k"), new Empty(1));
            Signals.send(pair.getValue()); //! Empty
        }
        void consumerField() {
            SENDER.accept(new Full(9));
        }
        private static final Consumer<Stocked> SENDER = it -> Signals.send(it); //! Full
        void recursive(int depth, Moved moved) {
            if (depth > 0) recursive(depth - 1, moved);
            else Signals.send(moved); //!
        }
        void recursion() {
            recursive(3, new In("deep")); //! In
        }
    }

    interface Announcing {
        Signal news();
        default void announce() {
            Signals.send(news()); //! Lost Full
        }
    }
    static class LostAndFound implements Announcing { public Signal news() { return new Lost(); } }
    record Shelf(int number) implements Announcing { public Signal news() { return new Full(number); } }

    abstract static class Job<R extends Signal> {
        abstract R result();
        final void run(Channel<R> channel) {
            channel.send(result()); //! Empty
        }
    }
    static final class Emptying extends Job<Empty> { Empty result() { return new Empty(7); } }

    record Envelope(Signal content) {
        void open() {
            Signals.send(content); //! Out
        }
    }
    static Envelope wrap() { return new Envelope(new Out("e", null)); }
}
