package dev.signalbox.benchmarks;

import dev.signalbox.benchmarks.crossing.Broker;
import dev.signalbox.benchmarks.crossing.CrossingReceiver;
import dev.signalbox.benchmarks.crossing.CrossingSender;
import dev.signalbox.benchmarks.crossing.Hearer;
import dev.signalbox.benchmarks.crossing.ModulithSender;
import dev.signalbox.benchmarks.crossing.PlainConsumer;
import dev.signalbox.benchmarks.crossing.PlainProducer;
import dev.signalbox.benchmarks.crossing.SchedulerSender;
import dev.signalbox.benchmarks.crossing.Sender;
import dev.signalbox.benchmarks.outbox.Shop;
import dev.signalbox.benchmarks.process.Machine;
import dev.signalbox.benchmarks.report.Bars;
import dev.signalbox.benchmarks.report.Timings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Measures how fast signals go to Kafka and come from it, on PostgreSQL with fsync: the relay next to a producer with the same
 * settings and to Spring Modulith's externalization, arrivals next to a consumer written by hand. And what a commit notices if
 * the broker is away, and what a crossing leaves in the database. In each round all take turns, in another order.
 */
final class Crossings {

    private static final String SIGNALBOX = "**Signalbox**";
    private static final String SIGNALBOX_AGAIN = "Signalbox again";
    private static final String PRODUCER = "producer, from memory";
    private static final String MODULITH = "Spring Modulith";
    private static final String SCHEDULER = "db-scheduler";
    private static final String CONSUMER = "consumer written by hand";

    private final Shop shop;
    private final Broker broker;
    private final int rounds;
    private final int signals;
    private final Random order = new Random(1);

    /** One thing to measure. */
    @FunctionalInterface
    private interface Work {
        double millis() throws Exception;
    }

    private Crossings(Shop shop, Broker broker, boolean full) {
        this.shop = shop;
        this.broker = broker;
        this.rounds = full ? 11 : 5;
        this.signals = full ? 120_000 : 60_000;
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
        // The broker brings Log4j, whose configuration is not Spring Boot's.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.out.println(Machine.name() + ", JDK " + Runtime.version());
        try (Shop shop = Shop.open();
                Broker broker = Broker.start()) {
            new Crossings(shop, broker, arguments[1].equals("full")).measure();
        }
        // Threads of the broker stay.
        System.exit(0);
    }

    private void measure() throws Exception {
        int few = signals / 30;
        Timings relayed = measure(Map.of(
                SIGNALBOX, () -> drain(new CrossingSender(shop, broker), signals),
                SIGNALBOX_AGAIN, () -> drain(new CrossingSender(shop, broker), signals),
                PRODUCER, () -> drain(new PlainProducer(broker), signals)));
        System.out.println(relayed.table(signals + " signals that wait, until Kafka has the last"));
        Timings externalized = measure(Map.of(
                SIGNALBOX, () -> drain(new CrossingSender(shop, broker), few),
                SCHEDULER, () -> drain(new SchedulerSender(shop, broker), few),
                MODULITH, () -> drain(new ModulithSender(shop, broker), few)));
        System.out.println(externalized.table(few + " signals that wait, until Kafka has the last"));
        Timings sent = measure(Map.of(
                SIGNALBOX, () -> send(new CrossingSender(shop, broker), few),
                MODULITH, () -> send(new ModulithSender(shop, broker), few)));
        System.out.println(sent.table(few + " orders from 4 threads, until Kafka has the last signal"));
        Timings received = measure(Map.of(
                SIGNALBOX, () -> receive(new CrossingReceiver(shop, broker), few),
                SIGNALBOX_AGAIN, () -> receive(new CrossingReceiver(shop, broker), few),
                CONSUMER, () -> receive(new PlainConsumer(shop, broker), few)));
        System.out.println(received.table(few + " records, until each has its effect"));
        System.out.println("| Bar, signals per second | at least | measured | |\n|---|---|---|---|");
        bar("relay, to a " + PRODUCER, 0.7, relayed, PRODUCER);
        bar("relay, to " + MODULITH, 3, externalized, MODULITH);
        bar("relay, to rows of " + SCHEDULER + " (no bar)", 0, externalized, SCHEDULER);
        bar("sent and relayed, to " + MODULITH + " (no bar: the commits cost most)", 0, sent, MODULITH);
        bar("arrival, to a " + CONSUMER, 0.7, received, CONSUMER);
        System.out.println();
        brokerDown();
        traces();
    }

    private static void bar(String what, double limit, Timings timings, String other) {
        System.out.println(Bars.speed(what, limit, timings.median(other) / timings.median(SIGNALBOX)));
    }

    /** The first round does not count: the JIT has not seen enough. */
    private Timings measure(Map<String, Work> variants) throws Exception {
        Timings timings = new Timings();
        List<String> turns = new ArrayList<>(variants.keySet());
        Collections.sort(turns);
        for (int round = -1; round < rounds; round++) {
            Collections.shuffle(turns, order);
            for (String variant : turns) {
                shop.clear();
                broker.clear();
                Work work = variants.get(variant);
                double millis = work == null ? 0 : work.millis();
                if (round >= 0) {
                    timings.add(variant, millis);
                }
            }
        }
        return timings;
    }

    private double drain(Sender opened, int count) throws Exception {
        try (Sender sender = opened) {
            sender.fill(count);
            long begin = System.nanoTime();
            sender.start();
            return millisUntilAllAreThere(sender, count, begin);
        }
    }

    private double send(Sender opened, int count) throws Exception {
        try (Sender sender = opened) {
            sender.start();
            long begin = System.nanoTime();
            shop.place(sender, count);
            return millisUntilAllAreThere(sender, count, begin);
        }
    }

    /** Until Kafka has them and the database no longer. */
    private double millisUntilAllAreThere(Sender sender, int count, long begin) throws Exception {
        broker.await(count);
        while (!sender.isEmpty()) {
            Thread.sleep(5);
        }
        double millis = millisSince(begin);
        broker.check(count);
        return millis;
    }

    private double receive(Hearer opened, int count) throws Exception {
        try (PlainProducer producer = new PlainProducer(broker)) {
            producer.fill(count);
            producer.start();
        }
        try (Hearer hearer = opened) {
            long begin = System.nanoTime();
            hearer.start();
            shop.await(count);
            return millisSince(begin);
        }
    }

    /** The control is a broker that answers, before and after. */
    private void brokerDown() throws Exception {
        int commits = 500;
        shop.clear();
        broker.clear();
        try (Sender sender = new CrossingSender(shop, broker)) {
            sender.start();
            commit(sender, 0, commits);
            String before = commit(sender, commits, 2 * commits);
            broker.await(2 * commits);
            broker.down();
            String down = commit(sender, 2 * commits, 3 * commits);
            broker.up();
            long back = System.nanoTime();
            broker.await(3 * commits);
            double millis = millisSince(back);
            String after = commit(sender, 3 * commits, 4 * commits);
            broker.await(4 * commits);
            broker.check(4 * commits);
            System.out.println(
                    "| Commits, one thread | microseconds: lower quartile, median, upper quartile |\n|---|---|");
            System.out.println("| Kafka answers | " + before + " |");
            System.out.println("| Kafka is away | " + down + " |");
            System.out.println("| Kafka answers again | " + after + " |\n");
            System.out.println(commits + " signals of the time without Kafka are there " + Math.round(millis)
                    + " ms after its return (bar: 10,000)\n");
        }
    }

    private static String commit(Sender sender, int from, int to) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int each = from; each < to; each++) {
            long begin = System.nanoTime();
            sender.place(each);
            times.add(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begin));
        }
        Collections.sort(times);
        int size = times.size();
        return times.get(size / 4) + ", " + times.get(size / 2) + ", " + times.get(3 * size / 4);
    }

    /** What crossings leave in the database: log, and dead rows. */
    private void traces() throws Exception {
        shop.clear();
        broker.clear();
        shop.execute("vacuum full signalbox_outbox");
        try (Sender sender = new CrossingSender(shop, broker)) {
            long empty = shop.number("select pg_total_relation_size('signalbox_outbox')");
            long begin = position();
            sender.fill(signals);
            long recorded = position();
            long filled = shop.number("select pg_total_relation_size('signalbox_outbox')");
            sender.start();
            broker.await(signals);
            while (!sender.isEmpty()) {
                Thread.sleep(5);
            }
            long relayed = position();
            shop.execute("vacuum signalbox_outbox");
            long vacuumed = shop.number("select pg_total_relation_size('signalbox_outbox')");
            System.out.println("| Of " + signals + " crossings | bytes for each |\n|---|---|");
            System.out.println("| log of PostgreSQL, to record it | " + (recorded - begin) / signals + " |");
            System.out.println("| log of PostgreSQL, to delete it | " + (relayed - recorded) / signals + " |");
            System.out.println("| signalbox_outbox while it waits | " + (filled - empty) / signals + " |");
            System.out.println("| signalbox_outbox after a vacuum | " + (vacuumed - empty) / signals + " |");
        }
    }

    private long position() throws Exception {
        return shop.number("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')");
    }

    private static double millisSince(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }
}
