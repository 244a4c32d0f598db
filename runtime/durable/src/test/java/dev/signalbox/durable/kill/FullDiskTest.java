package dev.signalbox.durable.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signalbox.Dispatcher;
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
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F25: the database has no room for another row. */
@Tag("slow")
class FullDiskTest {

    /** The system's limit on the length of files stands for a full disk. In kilobytes. */
    private static final int ROOM = 1_024;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path directory;

    private String url() {
        return "jdbc:h2:file:" + directory.resolve("shop") + ";WRITE_DELAY=0";
    }

    private List<String> sendUntilItFails() throws IOException, InterruptedException {
        Path said = directory.resolve("said.txt");
        Process node = new ProcessBuilder(
                        "bash",
                        "-c",
                        "ulimit -f " + ROOM + "; exec \"$@\"",
                        "bash",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:-UsePerfData",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FullDiskNode.class.getName(),
                        url())
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(node.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            node.destroyForcibly();
        }
        return Files.readAllLines(said);
    }

    @Test
    void f25ACommitThatFailsRecordsNothingAndWhatWasCommittedIsDeliveredWhenThereIsRoom() throws Exception {
        JdbcConnectionPool before = FullDiskNode.pool(url());
        try (Connection connection = before.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table sent (id text primary key)");
            statement.execute("create table effect (id text)");
        }
        Deliveries.on(before).createTables().build().close();
        before.dispose();

        List<String> said = sendUntilItFails();
        assertThat(said).last().asString().startsWith("F ");
        List<String> committed = said.stream()
                .filter(each -> each.startsWith("C "))
                .map(each -> each.substring(2))
                .toList();

        JdbcConnectionPool pool = FullDiskNode.pool(url());
        List<String> sent = ids(pool, "select id from sent");
        assertThat(sent).isNotEmpty().containsAll(committed);
        try (Deliveries deliveries = KilledNode.deliveries(pool)) {
            assertThat(deliveries.backlog().size()).isEqualTo(sent.size());
            try (Dispatcher dispatcher = KilledNode.start(deliveries)) {
                assertThat(dispatcher).isNotNull();
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> deliveries.backlog().size() == 0);
            }
        }
        assertThat(ids(pool, "select id from effect")).containsExactlyInAnyOrderElementsOf(sent);
        pool.dispose();
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
