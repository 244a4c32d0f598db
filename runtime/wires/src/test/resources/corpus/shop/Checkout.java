package com.acme.shop;

import com.acme.base.Bus;
import com.acme.base.News.*;
import dev.signalbox.Channel;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

public class Checkout {
    private static final Channel<Shipped> SHIPPED = Signals.channel(Shipped.class);
    private static final Map<String, Supplier<Signal>> MAKERS = Map.of("o", () -> new Ordered("m"), "c", Closed::new);
    private final Channel<Paid> paid;
    private final Signal goodbye;

    static {
        Signals.send(new Opened()); //! Opened
    }

    public Checkout(Channel<Paid> paid) {
        this.paid = paid;
        this.goodbye = new Closed();
    }

    void plain() {
        Signals.send(new Ordered("a")); //! Ordered
    }

    void local(String id) {
        var signal = new Paid(id, 3);
        System.out.println(signal);
        Signals.sendRobust(signal); //! Paid
    }

    void either(boolean open) {
        Signals.send(open ? new Opened() : new Closed()); //! Opened Closed
    }

    void chosen(String kind) {
        Signal signal = switch (kind) {
            case "o" -> new Ordered(kind);
            case "p" -> {
                long cents = kind.length();
                yield new Paid(kind, cents);
            }
            default -> new Cancelled(this);
        };
        Signals.sendRobust(signal); //! Ordered Paid Cancelled
    }

    void channels(Shipped given) {
        SHIPPED.send(new Shipped(2)); //! Shipped
        SHIPPED.sendAsync(given); //! Shipped
        paid.send(new Paid("x", 1)); //! Paid
    }

    void matched(Object any) {
        if (any instanceof Ordered ordered) {
            Signals.send(ordered); //! Ordered
        }
    }

    void references(List<Ordered> orders, List<String> ids) {
        orders.forEach(Signals::send); //! Ordered
        ids.stream().map(Ordered::new).forEach(Signals::sendRobust); //! Ordered
    }

    void wrapped() {
        Optional.of(new Renamed("a", "b")).ifPresent(each -> Signals.send(each)); //! Renamed
        CompletableFuture.runAsync(() -> Signals.send(new Closed())); //! Closed
    }

    void supplied(String key) {
        Supplier<Ordered> maker = () -> new Ordered("s");
        Signals.send(maker.get()); //! Ordered
        Signals.send(MAKERS.get(key).get()); //! Ordered Closed
    }

    void goodbye() {
        Signals.send(goodbye); //! Closed
    }

    void arrays() {
        Signal[] all = {new Opened(), new Closed()};
        for (Signal each : all) {
            Signals.send(each); //! Opened Closed
        }
    }

    void lists() {
        for (Signal each : List.of(new Opened(), new Paid("l", 2))) {
            Signals.send(each); //! Opened Paid
        }
        Stream.of(new Ordered("a"), new Ordered("b")).forEach(Signals::sendRobust); //! Ordered
    }

    void helped(Executor executor) {
        Bus.publish(new Opened()); //! Opened
        Bus.later(executor, new Cancelled(this)); //! Cancelled
        Bus.publishAll(new Opened(), new Shipped(1)); //! Opened Shipped
        Bus.sent(new Renamed("x", "y")); //! Renamed
    }

    void applied() {
        Function<String, Ordered> maker = Ordered::new;
        Signals.send(maker.apply("f")); //! Ordered
    }

    void closing(Runnable work) {
        try {
            work.run();
        } finally {
            Signals.send(new Closed()); //! Closed
        }
    }

    Runnable anonymous() {
        return new Runnable() {
            @Override
            public void run() {
                Signals.send(new Renamed("i", "o")); //! Renamed
            }
        };
    }
}
