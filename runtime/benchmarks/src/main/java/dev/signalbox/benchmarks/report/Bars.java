package dev.signalbox.benchmarks.report;

import dev.signalbox.benchmarks.project.Libraries;
import dev.signalbox.benchmarks.project.Signalbox;
import dev.signalbox.benchmarks.workload.Workloads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How fast Signalbox has to be, and whether it was. */
public final class Bars {

    private static final String CHANNEL = "channel";
    private static final String SIGNALS = "signals";

    private final Measurements measurements;
    private final List<String> lines = new ArrayList<>(List.of("| Bar | at most | measured | |", "|---|---|---|---|"));

    private Bars(Measurements measurements) {
        this.measurements = measurements;
    }

    /** A Markdown table; of the bars, those for which enough was measured. */
    static String of(Measurements measurements) {
        Bars bars = new Bars(measurements);
        bars.channels();
        bars.peers();
        bars.rest();
        return String.join("\n", bars.lines) + "\n";
    }

    private void channels() {
        for (String workload : straightWorkloads()) {
            Optional<Measurement> direct = measurements.direct(workload);
            Optional<Measurement> channel = measurements.of(workload, CHANNEL);
            ratio(workload + ": channel to direct", channel, direct, limit(direct));
            bytes(workload + ": bytes of channel", channel, direct);
            ratio(
                    workload + ": connected and closed to direct",
                    measurements.of(workload, Signalbox.CLOSED),
                    direct,
                    1.5);
            ratio(workload + ": robust to channel", measurements.of(workload, "robust"), channel, 1.1);
        }
    }

    private static List<String> straightWorkloads() {
        return Stream.concat(
                        Workloads.COUNTS.stream().map(count -> Workloads.COUNT + count),
                        Stream.of(Workloads.OWN_SITES, Workloads.CLASSES, Workloads.JARS))
                .toList();
    }

    /** Under 2 ns, the resolution of one or two clock cycles shows. */
    private static double limit(Optional<Measurement> direct) {
        if (direct.isEmpty()) {
            return 0;
        }
        double best = direct.get().best();
        double limit = best < 2 ? Math.max(1.1, (best + 0.1) / best) : 1.05;
        return direct.get().jdk().startsWith("17.") ? Math.max(limit, 1.25) : limit;
    }

    private void peers() {
        ratioToFastestPeer(1, 0.4);
        ratioToFastestPeer(4, 0.15);
        ratioToFastestPeer(16, 0.06);
        for (int count : Workloads.COUNTS) {
            if (count >= 4) {
                String workload = Workloads.COUNT + count;
                Optional<Measurement> list = measurements.of(workload, "list");
                ratio(workload + ": Signals.send to list", measurements.of(workload, SIGNALS), list, 1);
            }
        }
    }

    private void ratioToFastestPeer(int count, double limit) {
        String workload = Workloads.COUNT + count;
        Optional<Measurement> fastest = Libraries.ALL.stream()
                .flatMap(library -> measurements.of(workload, library.name()).stream())
                .min((one, other) -> Double.compare(one.best(), other.best()));
        String name = fastest.map(Measurement::contestant).orElse("");
        ratio(workload + ": Signals.send to " + name, measurements.of(workload, SIGNALS), fastest, limit);
    }

    private void rest() {
        String shared = Workloads.SHARED_SITE;
        ratio(shared + ": Signals.send to map", measurements.of(shared, SIGNALS), measurements.direct(shared), 2);
        for (String filter : List.of(Workloads.ONE_SENDER, Workloads.SENDERS_IN_TURN)) {
            Optional<Measurement> few = measurements.of(filter + 1_000, CHANNEL);
            ratio(filter + ": 10,000 receivers to 1,000", measurements.of(filter + 10_000, CHANNEL), few, 1.1);
        }
        for (int receivers : List.of(1_000, 10_000)) {
            String one = Workloads.ONE_SENDER + receivers;
            ratio(one + ": channel to class test", measurements.of(one, CHANNEL), measurements.direct(one), 2.5);
        }
        measurements
                .of(Workloads.BIG, CHANNEL)
                .ifPresent(each -> add(Workloads.BIG + ": ns for each receiver", 0.5, each.best()));
        String bean = Workloads.BEAN;
        ratio(bean + ": channel to direct", measurements.of(bean, CHANNEL), measurements.direct(bean), 1.5);
    }

    private void ratio(String what, Optional<Measurement> one, Optional<Measurement> other, double limit) {
        if (one.isPresent() && other.isPresent()) {
            add(what, limit, one.get().best() / other.get().best());
        }
    }

    /** Half a byte is what JMH itself allocates now and then. */
    private void bytes(String what, Optional<Measurement> one, Optional<Measurement> other) {
        if (one.isPresent() && other.isPresent()) {
            add(what, other.get().bytes() + 0.5, one.get().bytes());
        }
    }

    private void add(String what, double limit, double measured) {
        lines.add(line(what, limit, measured));
    }

    public static String line(String what, double limit, double measured) {
        return "| %s | %s | %s | %s |"
                .formatted(what, Table.number(limit), Table.number(measured), measured <= limit ? "met" : "**missed**");
    }

    /** Of a speed, which is to be at least so much. */
    public static String speed(String what, double limit, double measured) {
        return "| %s | %.3f | %.3f | %s |".formatted(what, limit, measured, measured >= limit ? "met" : "**missed**");
    }
}
