package dev.signalbox.durable.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.signalbox.Dispatcher;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.durable.kitchen.PizzaDone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F5 and F22: receivers that end their process, and a long backlog. */
@Tag("stress")
class StressTest {

    private static final int SMALL = 5_000;
    private static final int LARGE = 1_000_000;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path output;

    @SuppressWarnings("NullAway.Init")
    private KillableDatabase database;

    @SuppressWarnings("NullAway.Init")
    private DataSource pool;

    @BeforeEach
    void start() throws Exception {
        assumeFalse(Boolean.getBoolean("postgresql.skip"), "Left out with -Dpostgresql.skip");
        database = new KillableDatabase();
        pool = KilledNode.pool(database.url());
        execute("create table effect (id text)");
        StressedNode.deliveries(pool).close();
    }

    @AfterEach
    void stop() throws IOException {
        if (database != null) {
            database.close();
        }
    }

    /** What a process said, when it has ended. */
    private List<String> run(int deliveries) throws IOException, InterruptedException {
        Path said = Files.createTempFile(output, "node", ".txt");
        Process node = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StressedNode.class.getName(),
                        database.url(),
                        Integer.toString(deliveries))
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(node.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            node.destroyForcibly();
        }
        return Files.readAllLines(said);
    }

    @Test
    void f5AReceiverThatEndsItsProcessIsADeadLetterAfterItsAttemptsAndOthersAreDelivered() throws Exception {
        try (Deliveries sending = StressedNode.deliveries(pool);
                Dispatcher dispatcher = StressedNode.dispatcher(sending, new AtomicInteger())) {
            for (int pizza = 0; pizza < 20; pizza++) {
                String kitchen = pizza == 10 ? StressedNode.POISON : "north";
                dispatcher.channel(PizzaDone.class).send(new PizzaDone(kitchen, pizza, List.of(), Instant.now(), null));
            }
            int lives = 0;
            for (; sending.backlog().size() > 0; lives++) {
                assertThat(lives).isLessThan(20);
                run(0);
            }
            assertThat(sending.deadLetters().list(10)).singleElement().satisfies(letter -> {
                assertThat(letter.attempts()).isEqualTo(3);
                assertThat(letter.payload()).contains(StressedNode.POISON);
                assertThat(letter.error()).startsWith("The process that ran the receiver ended");
            });
        }
        assertThat(count("select count(*) from effect")).isEqualTo(19);
        assertThat(count("select count(distinct id) from effect")).isEqualTo(19);
    }

    /** In 48 megabytes. The bar is as fast as at a thousand, ±15 %: what is printed tells, on an idle machine. */
    @Test
    void f22ABacklogOfAMillionNeedsNoMemoryAndIsDeliveredAsFastAsASmallOne() throws Exception {
        fill(SMALL);
        List<String> warm = run(SMALL);
        fill(SMALL);
        List<String> small = run(SMALL);
        fill(LARGE);
        List<String> large = run(SMALL);
        System.out.println("Backlog of " + SMALL + ": " + warm + ", again " + small + ", of " + LARGE + ": " + large);
        assertThat(small).hasSize(2);
        assertThat(large).hasSize(2);
        assertThat(millis(large, 0)).isLessThan(2 * millis(small, 0));
        assertThat(millis(large, 1)).isLessThan(2 * millis(small, 1));
    }

    private static long millis(List<String> said, int line) {
        return Long.parseLong(said.get(line).replaceAll("\\D", ""));
    }

    private void fill(int calls) throws SQLException {
        execute("insert into signalbox_call (task_name, task_instance, task_data, execution_time, picked, version)"
                + " select 'kitchen.bill', gen_random_uuid()::text, convert_to(E'signal: " + PizzaDone.class.getName()
                + "\\nsent: 2026-01-02T03:04:05Z\\n\\n{\"kitchen\":\"north\",\"size\":1,\"toppings\":[],"
                + "\"at\":\"2026-01-02T03:04:05Z\"}', 'UTF8'), now() - interval '1 hour', false, 1"
                + " from generate_series(1, " + calls + ")");
        execute("analyze signalbox_call");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String query) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
