package com.acme;

import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.ShopOpened;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import dev.signalbox.Topic;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An application from its start to its end. */
public final class Restaurant {

    private static final Channel<PizzaDone> DONE = Signals.channel(PizzaDone.class);
    private static final Channel<ShopOpened> OPENED = Signals.channel(ShopOpened.class);
    private static final List<String> JOURNAL = new CopyOnWriteArrayList<>();

    private Restaurant() {}

    /** Uses the default dispatcher, first without and then with an adoption. Returns what was heard. */
    public static List<String> openAsTheOne() {
        Registration watch = Signals.connect(Topic.of(Signal.class), signal -> note("watched"));
        send();
        watch.close();
        try (Dispatcher dispatcher = Dispatcher.builder().build()) {
            Registration adoption = Signals.adopt(dispatcher);
            work(Signals.dispatcher());
            work(dispatcher);
            send();
            adoption.close();
        }
        return List.copyOf(JOURNAL);
    }

    /** The same, but only closing the dispatcher ends the adoption, the connections and the mutings. */
    public static List<String> openAndLeave() {
        try (Dispatcher dispatcher = Dispatcher.builder().build()) {
            Signals.adopt(dispatcher);
            Signals.connect(Topic.of(Signal.class), signal -> note("watched"));
            send();
            Signals.mute(Topic.of(PizzaBurnt.class).from(Kitchen.class));
            send();
        }
        return List.copyOf(JOURNAL);
    }

    /** Uses only its own dispatcher. */
    public static List<String> openBesideOthers() {
        try (Dispatcher dispatcher = Dispatcher.builder().build()) {
            work(dispatcher);
        }
        return List.copyOf(JOURNAL);
    }

    /**
     * Lets a thread use it through static fields, while there are other applications. Only closing the dispatcher ends
     * this use.
     */
    public static List<String> openForThisThread() {
        try (Dispatcher dispatcher = Dispatcher.builder().build()) {
            Signals.use(dispatcher);
            Signals.connect(Topic.of(Signal.class), signal -> note("watched"));
            send();
        }
        return List.copyOf(JOURNAL);
    }

    static void note(String entry) {
        JOURNAL.add(entry);
    }

    private static void send() {
        DONE.send(new PizzaDone(new Kitchen(), 4));
        OPENED.send(new ShopOpened(new Kitchen()));
    }

    private static void work(Dispatcher dispatcher) {
        Registration done = dispatcher.connect(Topic.of(PizzaDone.class), signal -> note("done"));
        Registration opened =
                dispatcher.connect(Topic.of(ShopOpened.class).from(Kitchen.class), signal -> note("opened"));
        dispatcher.channel(PizzaDone.class).send(new PizzaDone(new Kitchen(), 4));
        dispatcher.channel(ShopOpened.class).send(new ShopOpened(new Kitchen()));

        Registration muting = dispatcher.mute(Topic.of(PizzaDone.class));
        dispatcher.channel(PizzaDone.class).send(new PizzaDone(new Kitchen(), 4));
        dispatcher.channel(PizzaOrdered.class).send(new PizzaOrdered(4));
        muting.close();
        done.close();
        opened.close();
    }
}
