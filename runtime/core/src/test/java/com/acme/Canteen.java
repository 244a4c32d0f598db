package com.acme;

import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.ShopOpened;
import dev.signalbox.Signals;
import dev.signalbox.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** An application that several foreign threads use, from its start to its end. */
public final class Canteen {

    private static final Channel<PizzaDone> DONE = Signals.channel(PizzaDone.class);
    private static final Channel<ShopOpened> OPENED = Signals.channel(ShopOpened.class);
    private static final AtomicInteger SERVED = new AtomicInteger();

    private Canteen() {}

    /** Opens the application, and closes it when this many guests have left. Returns how often they were served. */
    public static int open(ExecutorService threads, int guests) throws Exception {
        List<Future<?>> seated = new ArrayList<>();
        try (Dispatcher dispatcher = Dispatcher.builder().build()) {
            Registration process = Signals.connect(Topic.of(PizzaDone.class), signal -> serve());
            for (int i = 0; i < guests; i++) {
                seated.add(threads.submit(guest(dispatcher)));
            }
            Registration adoption = Signals.adopt(dispatcher);
            for (Future<?> guest : seated) {
                guest.get();
            }
            process.close();
            adoption.close();
        }
        return SERVED.get();
    }

    /** Sends in every way. Leaves open only what closing the dispatcher must end. */
    private static Callable<Void> guest(Dispatcher dispatcher) {
        ClassLoader application = Canteen.class.getClassLoader();
        return () -> {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(application);
            try {
                dispatcher.connect(Topic.of(ShopOpened.class), signal -> serve());
                dispatcher.mute(Topic.of(PizzaBurnt.class));
                for (int i = 0; i < 20; i++) {
                    DONE.send(new PizzaDone(new Kitchen(), 4));
                    OPENED.send(new ShopOpened(new Kitchen()));
                    dispatcher.channel(PizzaBurnt.class).send(new PizzaBurnt(4));
                    dispatcher.channel(ShopOpened.class).send(new ShopOpened(new PizzaKitchen()));
                    Registration ordered = dispatcher.connect(Topic.of(PizzaOrdered.class), signal -> serve());
                    Registration muting = Signals.mute(Topic.of(PizzaDone.class));
                    Signals.send(new PizzaDone(null, 4));
                    dispatcher.channel(PizzaOrdered.class).send(new PizzaOrdered(4));
                    muting.close();
                    ordered.close();
                }
            } finally {
                thread.setContextClassLoader(before);
            }
            return null;
        };
    }

    private static void serve() {
        SERVED.incrementAndGet();
    }
}
