package dev.signalbox.benchmarks;

import dev.signalbox.benchmarks.process.Machine;
import dev.signalbox.benchmarks.report.Bars;
import dev.signalbox.benchmarks.report.Table;
import dev.signalbox.benchmarks.request.RegistrationApplication;
import dev.signalbox.benchmarks.request.RegistrationServer;
import dev.signalbox.benchmarks.request.RegistrationServer.Requests;
import dev.signalbox.benchmarks.rows.Cost;
import dev.signalbox.benchmarks.rows.Pairs;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Measures what a registration over HTTP takes of the server: with receivers, and with the same work called by hand. All
 * servers run at once and take turns, in another order in each round. Needs the example's jar for its libraries.
 */
final class Request {

    private static final String BY_HAND = "called by hand";
    private static final String CONTROL = "called by hand again";
    private static final String SIGNALS = "receivers";
    private static final List<String> VARIANTS = List.of(BY_HAND, CONTROL, SIGNALS);

    private static final int PER_SECOND = 200;
    private static final int WARM_UP = 5_000;

    private final RegistrationApplication byHand;
    private final RegistrationApplication signals;
    private final int rounds;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> bars = new ArrayList<>(List.of("| Bar | at least | measured | |", "|---|---|---|---|"));

    private Request(RegistrationApplication byHand, RegistrationApplication signals, int rounds) {
        this.byHand = byHand;
        this.signals = signals;
        this.rounds = rounds;
    }

    /**
     * Runs.
     *
     * @param arguments the directory to work in; {@code quick} or {@code full}
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path directory = Files.createDirectories(Path.of(arguments[0], "request"));
        Path example = ExampleStartup.example();
        Request request = new Request(
                RegistrationApplication.byHand(directory.resolve("by-hand"), example),
                RegistrationApplication.ofSignals(directory.resolve("signals"), example),
                arguments[1].equals("full") ? 30 : 10);
        System.out.println(Machine.name() + ", JDK " + Runtime.version() + ", " + PER_SECOND + " requests a second");
        request.measure(false);
        if (Runtime.version().feature() >= 21) {
            request.measure(true);
        }
        System.out.println(String.join("\n", request.bars) + "\n");
    }

    private void measure(boolean virtualThreads) throws IOException, InterruptedException {
        Map<String, RegistrationServer> servers = new LinkedHashMap<>();
        try {
            for (String variant : VARIANTS) {
                RegistrationApplication application = variant.equals(SIGNALS) ? signals : byHand;
                servers.put(variant, RegistrationServer.start(application, virtualThreads, client));
            }
            measure(servers, "registration, " + (virtualThreads ? "virtual threads" : "platform threads"));
        } finally {
            servers.values().forEach(RegistrationServer::close);
        }
    }

    private void measure(Map<String, RegistrationServer> servers, String title)
            throws IOException, InterruptedException {
        for (Map.Entry<String, RegistrationServer> each : servers.entrySet()) {
            System.out.println(title + ": warming up " + each.getKey());
            // Faster than in the rounds, for what is to be warm is the code.
            each.getValue().register(WARM_UP, 2 * PER_SECOND);
        }
        Pairs pairs = new Pairs(VARIANTS);
        Map<String, List<Long>> latencies = new LinkedHashMap<>();
        List<String> turns = new ArrayList<>(VARIANTS);
        Random order = new Random(1);
        for (int round = 0; round < rounds; round++) {
            System.out.println(title + ", round " + (round + 1) + " of " + rounds);
            Collections.shuffle(turns, order);
            for (String variant : turns) {
                Requests requests = Objects.requireNonNull(servers.get(variant)).register(3 * PER_SECOND, PER_SECOND);
                pairs.add(variant, new Cost(requests.latency(0.5), requests.cpuOfEach(), requests.bytesOfEach()));
                latencies.computeIfAbsent(variant, none -> new ArrayList<>()).addAll(requests.sortedLatencies());
            }
        }
        check(servers);
        System.out.println(pairs.table(title + ": CPU of the server, p50"));
        System.out.println(latencies(latencies));
        bars.add(Bars.speed(title, 0.97, pairs.speed(SIGNALS, 0.5)));
    }

    /** All have the same rows, mails and lines of the log. */
    private static void check(Map<String, RegistrationServer> servers) throws IOException, InterruptedException {
        List<String> outcomes = new ArrayList<>();
        for (RegistrationServer server : servers.values()) {
            outcomes.add(server.outcome());
        }
        if (outcomes.stream().distinct().count() != 1) {
            throw new IllegalStateException("Different outcomes: " + outcomes);
        }
        System.out.println("Each has left " + outcomes.get(0));
    }

    private static String latencies(Map<String, List<Long>> all) {
        StringBuilder table = new StringBuilder("| from due to answered | p50 ms | p99 ms |\n|---|---|---|\n");
        VARIANTS.forEach(variant -> {
            List<Long> sorted =
                    all.getOrDefault(variant, List.of()).stream().sorted().toList();
            table.append("| %s | %s | %s |\n".formatted(variant, millis(sorted, 0.5), millis(sorted, 0.99)));
        });
        return table.toString();
    }

    private static String millis(List<Long> sorted, double quantile) {
        return Table.number(sorted.get((int) Math.round(quantile * (sorted.size() - 1))) / 1e6);
    }
}
