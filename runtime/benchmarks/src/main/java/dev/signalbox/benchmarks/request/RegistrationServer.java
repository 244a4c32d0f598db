package dev.signalbox.benchmarks.request;

import dev.signalbox.benchmarks.process.Command;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A variant of the application that runs, in a process of its own with a database in memory. Closing ends the process. */
public final class RegistrationServer implements AutoCloseable {

    /** So many requests may wait for their answers. If a server is slower than that, the next one is late, which its latency shows. */
    private static final int AT_ONCE = 100;

    private static final Pattern PORT = Pattern.compile("started on port (\\d+)");

    private final Process process;
    private final HttpClient client;
    private final String address;

    /** How many have registered. */
    private long registered;

    private RegistrationServer(Process process, HttpClient client, int port) {
        this.process = process;
        this.client = client;
        this.address = "http://localhost:" + port;
    }

    /** What a number of requests took. */
    public record Requests(double cpuOfEach, double bytesOfEach, List<Long> sortedLatencies) {

        /** A quantile of the nanoseconds from the moment at which a request was due to its answer. */
        public double latency(double quantile) {
            return sortedLatencies.get((int) Math.round(quantile * (sortedLatencies.size() - 1)));
        }
    }

    /** Starts an application and waits until it listens. */
    public static RegistrationServer start(
            RegistrationApplication application, boolean virtualThreads, HttpClient client) throws IOException {
        List<String> arguments = List.of(
                "-Xms256m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                application.classPath(),
                "registration.Application",
                "--server.port=0",
                "--spring.jpa.open-in-view=false",
                "--spring.main.banner-mode=off",
                // Otherwise the server closes a connection after 100 requests, at times while the client sends the
                // next.
                "--server.tomcat.max-keep-alive-requests=-1",
                "--server.tomcat.keep-alive-timeout=10m",
                "--spring.threads.virtual.enabled=" + virtualThreads);
        Process process =
                Command.start("java", arguments).redirectErrorStream(true).start();
        List<String> lines = new ArrayList<>();
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                Thread reader = new Thread(() -> output.lines().forEach(any -> {}));
                reader.setDaemon(true);
                reader.start();
                return new RegistrationServer(process, client, Integer.parseInt(port.group(1)));
            }
        }
        throw new IllegalStateException("Did not start:\n" + String.join("\n", lines));
    }

    /** Registers so many new accounts at a fixed rate: a request is sent when it is due, though others are not answered yet. */
    public Requests register(int requests, int perSecond) throws IOException, InterruptedException {
        long[] before = usage();
        long start = System.nanoTime();
        List<Long> latencies = Collections.synchronizedList(new ArrayList<>());
        List<CompletableFuture<?>> answers = new ArrayList<>();
        Semaphore free = new Semaphore(AT_ONCE);
        for (int i = 0; i < requests; i++) {
            long due = start + i * 1_000_000_000L / perSecond;
            for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                LockSupport.parkNanos(due - now);
            }
            free.acquire();
            String form = "username=%20User" + registered + "&email=User" + registered++ + "%40Example.com";
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/register"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            answers.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                    .whenComplete((answer, failure) -> free.release())
                    .thenAccept(answer -> {
                        if (answer.statusCode() != 200) {
                            throw new IllegalStateException("Status " + answer.statusCode());
                        }
                        latencies.add(System.nanoTime() - due);
                    }));
        }
        try {
            CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        long[] after = usage();
        return new Requests(
                (double) (after[0] - before[0]) / requests,
                (double) (after[1] - before[1]) / requests,
                latencies.stream().sorted().toList());
    }

    /** Ensures that all registrations have had their effects, and gives what the last one has left. */
    public String outcome() throws IOException, InterruptedException {
        String outcome = get("/outcome");
        String all = "%1$d accounts, %1$d profiles, %1$d lines, %1$d mails, %1$d requests; ".formatted(registered);
        if (!outcome.startsWith(all)) {
            throw new IllegalStateException("Expected " + all + "but was " + outcome);
        }
        return outcome;
    }

    private long[] usage() throws IOException, InterruptedException {
        String[] numbers = get("/usage").split(" ", 2);
        return new long[] {Long.parseLong(numbers[0]), Long.parseLong(numbers[1])};
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
