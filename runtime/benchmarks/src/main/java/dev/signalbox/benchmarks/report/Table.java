package dev.signalbox.benchmarks.report;

import dev.signalbox.benchmarks.workload.Workloads;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Measurements in Markdown. */
public final class Table {

    /** By the names of JMH methods. */
    private static final Map<String, String> CONTESTANTS = new LinkedHashMap<>();

    /** What every contestant is measured with, by the names of JMH classes. */
    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    /** What only some are measured with. */
    private static final Map<String, String> ROWS = new LinkedHashMap<>();

    static {
        CONTESTANTS.put("direct", "hand-written calls");
        CONTESTANTS.put("channel", "**Signalbox**, static final channel");
        CONTESTANTS.put("closed", "the same, once connected and closed");
        CONTESTANTS.put("robust", "the same, `sendRobust`");
        CONTESTANTS.put("signals", "**Signalbox**, `Signals.send`");
        CONTESTANTS.put("list", "list of lambdas");
        CONTESTANTS.put("guava", "Guava EventBus");
        CONTESTANTS.put("greenrobot", "greenrobot EventBus, index");
        CONTESTANTS.put("mbassador", "MBassador");
        CONTESTANTS.put("spring", "Spring publisher");
        CONTESTANTS.put("weld", "Weld SE");
        CONTESTANTS.put("micronaut", "Micronaut");
        CONTESTANTS.put("avaje", "Avaje Inject");

        Workloads.COUNTS.forEach(count -> COLUMNS.put(Workloads.COUNT + count, String.valueOf(count)));
        COLUMNS.put(Workloads.OWN_SITES, "50 signals");
        COLUMNS.put(Workloads.CLASSES, "16 classes");
        COLUMNS.put(Workloads.JARS, "3 jars");

        ROWS.put(Workloads.SHARED_SITE, "50 signals in turn at one site");
        ROWS.put(Workloads.ONE_SENDER + 1_000, "one of 1,000 receivers wants the sender");
        ROWS.put(Workloads.ONE_SENDER + 10_000, "one of 10,000");
        ROWS.put(Workloads.SENDERS_IN_TURN + 1_000, "64 senders in turn, 1,000 receivers");
        ROWS.put(Workloads.SENDERS_IN_TURN + 10_000, "64 senders in turn, 10,000");
        ROWS.put(Workloads.BIG, "10,000 receivers, each");
        ROWS.put(Workloads.BEAN, "bean with 4 receivers");
        ROWS.put(Workloads.BUSY + 1, "1 thread sends, another connects");
        ROWS.put(Workloads.BUSY + 2, "2 threads send, another connects");
    }

    private final Measurements measurements;

    private Table(Measurements measurements) {
        this.measurements = measurements;
    }

    /** The tables of a run, and which bars are met. */
    public static String of(Measurements measurements, String machine, LocalDate date) {
        Table table = new Table(measurements);
        String jdks =
                measurements.all().stream().map(Measurement::jdk).distinct().collect(Collectors.joining(", "));
        return String.join(
                "\n",
                "JDK %s, %s, %s. Best iteration, **ratio to hand-written calls**, bytes for each send."
                        .formatted(jdks, machine, date),
                "",
                "By number of receivers, inlinable:",
                "",
                table.byContestant(true),
                "Receivers that are not inlined:",
                "",
                table.byContestant(false),
                table.byWorkload(),
                Bars.of(measurements));
    }

    private String byContestant(boolean inlined) {
        List<String> columns = COLUMNS.keySet().stream()
                .filter(workload ->
                        measurements.of(workload, Measurements.DIRECT, inlined).isPresent())
                .toList();
        return grid(
                columns.stream().map(COLUMNS::get).toList(),
                CONTESTANTS,
                columns,
                (contestant, workload) -> cell(workload, contestant, inlined));
    }

    private String byWorkload() {
        List<String> columns = List.of("direct", "channel", "signals", "list");
        return grid(
                columns.stream().map(CONTESTANTS::get).toList(),
                ROWS,
                columns,
                (workload, contestant) -> cell(workload, contestant, true));
    }

    /** Leaves out rows of which nothing was measured, and itself if there are no others. */
    private static String grid(
            List<String> head,
            Map<String, String> rows,
            List<String> columns,
            BiFunction<String, String, String> cell) {
        List<String> lines = new ArrayList<>();
        rows.forEach((row, title) -> {
            List<String> cells =
                    columns.stream().map(column -> cell.apply(row, column)).toList();
            if (!String.join("", cells).isEmpty()) {
                lines.add("| " + title + " | " + String.join(" | ", cells) + " |\n");
            }
        });
        if (lines.isEmpty()) {
            return "";
        }
        return "| | " + String.join(" | ", head) + " |\n" + "|---".repeat(head.size() + 1) + "|\n"
                + String.join("", lines);
    }

    private String cell(String workload, String contestant, boolean inlined) {
        Optional<Measurement> direct = measurements.direct(workload, inlined);
        Optional<Measurement> measurement =
                contestant.equals(Measurements.DIRECT) ? direct : measurements.of(workload, contestant, inlined);
        return measurement.map(each -> text(each, direct)).orElse("");
    }

    private static String text(Measurement measurement, Optional<Measurement> direct) {
        String ratio = direct.map(by -> " · **%s×**".formatted(number(measurement.best() / by.best())))
                .orElse("");
        String bytes = " · %.0f B".formatted(measurement.bytes());
        return number(measurement.best()) + " ns" + ratio + bytes;
    }

    /** With three digits that say something. */
    public static String number(double value) {
        int decimals = value < 10 ? 2 : value < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
