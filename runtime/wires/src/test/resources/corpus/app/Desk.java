package com.acme.app;

import com.acme.base.Bus;
import com.acme.base.Outbox;
import com.acme.base.News.*;
import dev.signalbox.Signal;
import dev.signalbox.Signals;

final class Desk extends Outbox {
    enum Action {
        OPEN {
            @Override
            Signal signal() {
                return new Opened();
            }
        },
        CLOSE {
            @Override
            Signal signal() {
                return new Closed();
            }
        };

        abstract Signal signal();
    }

    interface Announces {
        Ordered announcement();

        default void announce() {
            Signals.send(announcement()); //! Ordered
        }
    }

    static final class Builder {
        private String from = "";
        private String to = "";

        Builder from(String from) {
            this.from = from;
            return this;
        }

        Builder to(String to) {
            this.to = to;
            return this;
        }

        Signal build() {
            return new Renamed(from, to);
        }
    }

    private final Bus bus;

    Desk(Bus bus) {
        super(new Opened());
        this.bus = bus;
    }

    @Override
    protected Signal result() {
        return new Shipped(4);
    }

    void act(Action action) {
        Signals.send(action.signal()); //! Opened Closed
    }

    void built() {
        Signals.send(new Builder().from("a").to("b").build()); //! Renamed
    }

    void dispatcher() {
        bus.tell(new Paid("d", 9)); //! Paid
        Signals.dispatcher().channel(Opened.class).send(new Opened()); //! Opened
    }

    void step(int steps, Signal signal) {
        if (steps == 0) {
            Signals.send(signal);
        } else {
            step(steps - 1, signal);
        }
    }

    void steps() {
        step(3, new Closed()); //! Closed
    }

    private static void stock(Stock stock) {
        Signals.send(stock);
    }

    void stocks() {
        stock(new StockIn(1)); //! StockIn
        stock(new StockOut(1)); //! StockOut
    }

    public static void anything(Signal signal) {
        Signals.send(signal); //! ?Signal
    }

    void legacy() {
        Signals.send(Legacy.stored()); //! Legacy
        Legacy fresh = new LegacyChild();
        Signals.send(fresh); //! LegacyChild
    }

    void generic() {
        Signals.send(new Changed<>("v")); //! Changed
        add(new Paid("q", 1));
        last = new Cancelled(this);
    }
}
