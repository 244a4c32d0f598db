package dev.signalbox.durable.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.signalbox.durable.Deliveries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * F3, F8 and F10: two processes send from four threads and deliver, while they or their database are killed. Whatever
 * happens, each event whose commit returned has its effect exactly once, and none that was rolled back has one.
 */
class KillTest {

    private static final int LONGEST_LIFE_IN_MILLISECONDS = 1_500;

    private final Set<String> committed = new HashSet<>();
    private final Set<String> rolledBack = new HashSet<>();
    private final List<Process> nodes = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path output;

    @SuppressWarnings("NullAway.Init")
    private KillableDatabase database;

    @BeforeEach
    void start() throws Exception {
        assumeFalse(Boolean.getBoolean("postgresql.skip"), "Left out with -Dpostgresql.skip");
        database = new KillableDatabase();
        DataSource pool = KilledNode.pool(database.url());
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table sent (id text primary key)");
            statement.execute("create table effect (id text)");
        }
        Deliveries.on(pool).createTables().build().close();
        nodes.add(node());
        nodes.add(node());
    }

    @AfterEach
    void stop() throws IOException {
        nodes.forEach(Process::destroyForcibly);
        if (database != null) {
            database.close();
        }
    }

    /** What it says goes to a file, so that nothing of it is lost with the process. */
    private Process node() throws IOException {
        Path said = Files.createTempFile(output, "node", ".txt");
        Process node = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledNode.class.getName(),
                        database.url())
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        await().atMost(Duration.ofMinutes(1)).until(() -> Files.size(said) > 0);
        return node;
    }

    /** A line that the kill cut is not counted: what it would have said is not known. */
    private void note(String line) {
        if (line.length() == "C ".length() + 36) {
            (line.startsWith("C") ? committed : rolledBack).add(line.substring(2));
        }
    }

    private void readOutput() throws IOException {
        try (Stream<Path> files = Files.list(output)) {
            for (Path each : files.toList()) {
                Files.readAllLines(each).forEach(this::note);
            }
        }
    }

    @Test
    @Tag("slow")
    void oneKillOfEach() throws Exception {
        kill(1, 1, 1);
    }

    @Test
    @Tag("stress")
    void manyKills() throws Exception {
        kill(100, 30, 20);
    }

    private void kill(int applications, int databases, int both) throws Exception {
        for (int time = 0; time < applications; time++) {
            live();
            killNode(time % nodes.size());
            nodes.set(time % nodes.size(), node());
        }
        for (int time = 0; time < databases; time++) {
            live();
            database.kill();
            database.restart();
        }
        for (int time = 0; time < both; time++) {
            live();
            database.kill();
            killNode(0);
            killNode(1);
            database.restart();
            nodes.set(0, node());
            nodes.set(1, node());
        }
        live();
        killNode(0);
        killNode(1);
        readOutput();
        check(applications, databases, both);
    }

    private static void live() throws InterruptedException {
        Thread.sleep(ThreadLocalRandom.current().nextInt(300, LONGEST_LIFE_IN_MILLISECONDS));
    }

    private void killNode(int index) throws InterruptedException {
        Process node = nodes.get(index);
        node.destroyForcibly();
        assertThat(node.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private void check(int applications, int databases, int both) throws SQLException {
        DataSource pool = KilledNode.pool(database.url());
        try (Deliveries last = KilledNode.deliveries(pool);
                var dispatcher = KilledNode.start(last)) {
            assertThat(dispatcher).isNotNull();
            await().atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> allAreDelivered(last));
        }
        List<String> sent = ids(pool, "select id from sent");
        List<String> effects = ids(pool, "select id from effect");
        System.out.printf(
                "Killed the application %d times, the database %d times, both %d times: %d events committed, %d of them"
                        + " known to their sender, %d rolled back; %d effects%n",
                applications, databases, both, sent.size(), committed.size(), rolledBack.size(), effects.size());
        assertThat(committed).isNotEmpty();
        assertThat(rolledBack).isNotEmpty();
        // Sets, because lists of so many would be compared for minutes.
        Set<String> delivered = new HashSet<>(effects);
        assertThat(effects).as("with doubled ones").hasSameSizeAs(delivered);
        assertThat(without(committed, delivered)).as("lost").isEmpty();
        assertThat(without(sent, delivered))
                .as("lost, not known to be committed")
                .isEmpty();
        assertThat(without(delivered, sent)).as("never sent").isEmpty();
        assertThat(Collections.disjoint(delivered, rolledBack)).isTrue();
    }

    private static Set<String> without(Collection<String> all, Collection<String> taken) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(new HashSet<>(taken));
        return rest;
    }

    /** A receiver that was killed at each of its attempts is called again by hand, as an administrator would. */
    private static boolean allAreDelivered(Deliveries deliveries) {
        if (deliveries.backlog().size() > 0) {
            return false;
        }
        return deliveries.deadLetters().retryAll("kitchen.bill") == 0;
    }

    private static List<String> ids(DataSource database, String query) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
