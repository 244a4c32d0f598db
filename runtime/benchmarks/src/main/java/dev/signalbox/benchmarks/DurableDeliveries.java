package dev.signalbox.benchmarks;

import dev.signalbox.benchmarks.outbox.DurableReceivers;
import dev.signalbox.benchmarks.outbox.Gruelbox;
import dev.signalbox.benchmarks.outbox.HandWritten;
import dev.signalbox.benchmarks.outbox.Modulith;
import dev.signalbox.benchmarks.outbox.Outbox;
import dev.signalbox.benchmarks.outbox.PlainScheduler;
import dev.signalbox.benchmarks.outbox.SavedRows;
import dev.signalbox.benchmarks.outbox.Shop;
import dev.signalbox.benchmarks.process.Machine;
import dev.signalbox.benchmarks.report.Bars;
import dev.signalbox.benchmarks.report.Timings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Measures what it costs to record a call and to deliver it, on PostgreSQL with fsync, next to db-scheduler alone, to
 * Spring Modulith's registry and to transaction-outbox. In each round all take turns, in another order.
 */
final class DurableDeliveries {

    private static final String SIGNALBOX = "**Signalbox**";
    private static final String SIGNALBOX_AGAIN = "Signalbox again";
    private static final String SCHEDULER = "db-scheduler alone";
    private static final String MODULITH = "Spring Modulith, JDBC";
    private static final String GRUELBOX = "transaction-outbox";
    private static final String HAND_WRITTEN = "insert written by hand";

    private static final String HEARD = "with a durable receiver";
    private static final String UNHEARD = "without receiver";

    private final Shop shop;
    private final int rounds;
    private final int orders;
    private final Random order = new Random(1);
    private final Map<String, Opening> outboxes = new LinkedHashMap<>();

    /** Opens a contestant. */
    @FunctionalInterface
    private interface Opening {
        Outbox open(Shop shop) throws Exception;
    }

    /** One thing to measure. */
    @FunctionalInterface
    private interface Work {
        double millis(Outbox outbox) throws Exception;
    }

    private DurableDeliveries(Shop shop, boolean full) {
        this.shop = shop;
        this.rounds = full ? 11 : 5;
        this.orders = full ? 5_000 : 2_000;
        outboxes.put(SIGNALBOX, DurableReceivers::new);
        outboxes.put(SIGNALBOX_AGAIN, DurableReceivers::new);
        outboxes.put(SCHEDULER, PlainScheduler::new);
        outboxes.put(MODULITH, Modulith::new);
        outboxes.put(GRUELBOX, Gruelbox::new);
        outboxes.put(HAND_WRITTEN, HandWritten::new);
    }

    /**
     * Runs.
     *
     * @param arguments a directory; {@code quick} or {@code full}
     */
    public static void main(String[] arguments) throws Exception {
        // Held, because a logger without a reference is collected, with its level.
        List<Logger> quiet = List.of(Logger.getLogger(""), Logger.getLogger("dev.signalbox"));
        quiet.forEach(each -> each.setLevel(Level.SEVERE));
        // The broker of the program Crossings brings Log4j, whose configuration is not Spring Boot's.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.out.println(Machine.name() + ", JDK " + Runtime.version());
        try (Shop shop = Shop.open()) {
            new DurableDeliveries(shop, arguments[1].equals("full")).measure();
        }
    }

    private void measure() throws Exception {
        Timings sent =
                measure(List.of(SIGNALBOX, SIGNALBOX_AGAIN, SCHEDULER, MODULITH, GRUELBOX), this::sendAndDeliver);
        System.out.println(sent.table(orders + " orders from 4 threads, until the last is delivered"));
        Timings drained = measure(List.of(SIGNALBOX, SIGNALBOX_AGAIN, SCHEDULER), this::drain);
        System.out.println(drained.table(orders + " calls that wait, until the last is delivered"));
        Timings recorded = measure(List.of(SIGNALBOX, SIGNALBOX_AGAIN, SCHEDULER, HAND_WRITTEN), this::record);
        System.out.println(recorded.table(orders + " orders from 4 threads, recorded only"));
        Timings saved = save();
        System.out.println(saved.table("10000 rows that Hibernate saves in one transaction"));
        System.out.println("| Bar, deliveries per second | at least | measured | |\n|---|---|---|---|");
        bar("waiting calls, to db-scheduler alone", 0.9, drained, SCHEDULER);
        bar("waiting calls, to Signalbox again (control)", 0.9, drained, SIGNALBOX_AGAIN);
        bar("sent and delivered, to db-scheduler alone", 0.9, sent, SCHEDULER);
        bar("sent and delivered, to " + MODULITH, 2, sent, MODULITH);
        bar("sent and delivered, to " + GRUELBOX, 2, sent, GRUELBOX);
        System.out.println("\n| Bar, time of a transaction | at most | measured | |\n|---|---|---|---|");
        System.out.println(Bars.line(
                "recorded, to an " + HAND_WRITTEN, 1.1, recorded.median(SIGNALBOX) / recorded.median(HAND_WRITTEN)));
        System.out.println(
                Bars.line("saved rows, to the same " + UNHEARD, 1.25, saved.median(HEARD) / saved.median(UNHEARD)));
    }

    private Timings save() throws Exception {
        Timings timings = new Timings();
        try (SavedRows saved = new SavedRows(shop)) {
            for (int round = -2; round < rounds; round++) {
                boolean heardFirst = order.nextBoolean();
                double heard = heardFirst ? saved.heard() : 0;
                double unheard = saved.unheard();
                if (!heardFirst) {
                    heard = saved.heard();
                }
                if (round >= 0) {
                    timings.add(HEARD, heard);
                    timings.add(UNHEARD, unheard);
                }
            }
        }
        return timings;
    }

    private static void bar(String what, double limit, Timings timings, String other) {
        System.out.println(Bars.speed(what, limit, timings.median(other) / timings.median(SIGNALBOX)));
    }

    /** The first round does not count: the JIT has not seen enough. */
    private Timings measure(List<String> variants, Work work) throws Exception {
        Timings timings = new Timings();
        List<String> turns = new ArrayList<>(variants);
        for (int round = -1; round < rounds; round++) {
            Collections.shuffle(turns, order);
            for (String variant : turns) {
                double millis = one(variant, work);
                if (round >= 0) {
                    timings.add(variant, millis);
                }
            }
        }
        return timings;
    }

    private double one(String variant, Work work) throws Exception {
        shop.clear();
        Opening opening = outboxes.get(variant);
        if (opening == null) {
            throw new IllegalArgumentException(variant);
        }
        try (Outbox outbox = opening.open(shop)) {
            return work.millis(outbox);
        }
    }

    private double sendAndDeliver(Outbox outbox) throws Exception {
        outbox.start();
        long begin = System.nanoTime();
        shop.place(outbox, orders);
        shop.await(orders);
        return millisSince(begin);
    }

    private double drain(Outbox outbox) throws Exception {
        shop.place(outbox, orders);
        long begin = System.nanoTime();
        outbox.start();
        shop.await(orders);
        return millisSince(begin);
    }

    /** What is recorded is delivered afterwards, unmeasured, so that all rounds begin alike. */
    private double record(Outbox outbox) throws Exception {
        long begin = System.nanoTime();
        shop.place(outbox, orders);
        double millis = millisSince(begin);
        if (!(outbox instanceof HandWritten)) {
            outbox.start();
            shop.await(orders);
        }
        return millis;
    }

    private static double millisSince(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }
}
