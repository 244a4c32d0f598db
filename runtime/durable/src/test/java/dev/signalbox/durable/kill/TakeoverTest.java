package dev.signalbox.durable.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.signalbox.Dispatcher;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.durable.kitchen.Bell;
import dev.signalbox.durable.kitchen.PizzaDone;
import dev.signalbox.durable.spi.DeliveryProbe;
import dev.signalbox.spi.InstanceProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F3 and F11: the calls of a process that is killed or frozen are another's. */
class TakeoverTest {

    /** What is promised at default settings. */
    private static final Duration LIMIT = Duration.ofSeconds(45);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private KillableDatabase database;

    @SuppressWarnings("NullAway.Init")
    private DataSource pool;

    private final List<Process> processes = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        assumeFalse(Boolean.getBoolean("postgresql.skip"), "Left out with -Dpostgresql.skip");
        database = new KillableDatabase();
        pool = KilledNode.pool(database.url());
        execute("create table effect (id text)");
        Deliveries.on(pool).createTables().build().close();
    }

    @AfterEach
    void stop() throws IOException {
        processes.forEach(Process::destroyForcibly);
        if (database != null) {
            database.close();
        }
    }

    private Process hangingNode(String heartbeat) throws IOException {
        Process node = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HangingNode.class.getName(),
                        database.url(),
                        file().toString(),
                        heartbeat)
                .redirectOutput(directory.resolve("said.txt").toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        processes.add(node);
        return node;
    }

    private Path file() {
        return directory.resolve("go");
    }

    private void awaitSaid(String... lines) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(Files.readAllLines(directory.resolve("said.txt")))
                        .containsExactly(lines));
    }

    private void send(int... sizes) throws SQLException {
        try (Deliveries sending = Deliveries.on(pool).build()) {
            Bell bell = new Bell();
            bell.on("kitchen.bill", (pizza, delivery) -> {});
            Dispatcher dispatcher = Dispatcher.builder()
                    .instances(sending.instances(new Only(bell)))
                    .transactions(sending.transactions())
                    .build();
            for (int size : sizes) {
                dispatcher.channel(PizzaDone.class).send(new PizzaDone("north", size, List.of(), Instant.now(), null));
            }
        }
    }

    private record Only(Bell bell) implements InstanceProvider {

        @Override
        public <T> T get(Class<T> type) {
            return type.cast(bell);
        }
    }

    /** It is frozen in two receivers, of which one has written. It comes back when both calls have been taken over. */
    @Test
    @Tag("slow")
    void f11WhatAFrozenProcessWritesWhenItComesBackIsRolledBack() throws Exception {
        send(1, HangingNode.WRITES_LATE);
        Process frozen = hangingNode("500");
        awaitSaid("hangs", "hangs");
        signal(frozen, "STOP");
        try (Deliveries other = HangingNode.deliver(
                pool, builder -> builder.heartbeatEvery(Duration.ofMillis(500)), new DeliveryProbe() {}, () -> {})) {
            await().atMost(Duration.ofMinutes(1)).until(() -> other.backlog().size() == 0);
            assertThat(effects()).hasSize(2).doesNotHaveDuplicates();
            Files.createFile(file());
            signal(frozen, "CONT");
            awaitSaid("hangs", "hangs", "outcome DUPLICATE", "outcome DUPLICATE");
            assertThat(effects()).hasSize(2).doesNotHaveDuplicates();
            assertThat(other.deadLetters().count()).isZero();
        }
    }

    @Test
    @Tag("stress")
    void f3AtDefaultSettingsTheCallOfACrashedProcessIsTakenOverInTime() throws Exception {
        for (int time = 0; time < 3; time++) {
            execute("truncate effect");
            send(1);
            Process crashed = hangingNode("");
            awaitSaid("hangs");
            Deliveries other = HangingNode.deliver(pool, builder -> {}, new DeliveryProbe() {}, () -> {});
            try (other) {
                // So that the crash comes at another time between two heartbeats.
                Thread.sleep(3_000L * time);
                crashed.destroyForcibly().waitFor();
                Instant crash = Instant.now();
                await().atMost(Duration.ofMinutes(2)).until(() -> effects().size() == 1);
                Duration taken = Duration.between(crash, Instant.now());
                System.out.println("The call of a crashed process was taken over after " + taken);
                assertThat(taken).isLessThan(LIMIT);
            }
        }
    }

    private static void signal(Process process, String signal) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                .inheritIO()
                .start();
        assertThat(kill.waitFor()).isZero();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> effects() throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from effect")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
