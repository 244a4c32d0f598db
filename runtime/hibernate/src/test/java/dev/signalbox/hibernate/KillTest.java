package dev.signalbox.hibernate;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** If a program is killed while it commits, each user in the database has the profile that a receiver makes. */
@Tag("stress")
class KillTest {

    private static final int KILLS = 50;
    private static final int LONGEST_LIFE_IN_MILLISECONDS = 400;

    private final Random random = new Random();

    @Test
    void everyCommittedUserHasOneProfile() throws Exception {
        String url = Shop.newDatabase(Database.POSTGRESQL);
        Shop.createSchema(url);
        try (Connection connection = DriverManager.getConnection(url)) {
            long before = 0;
            for (int i = 0; i < KILLS; i++) {
                killAtRandom(url);
                long users = count(connection, "select count(*) from users");
                assertThat(users).isGreaterThan(before);
                before = users;
                assertThat(
                                count(
                                        connection,
                                        "select count(*) from users u where (select count(*) from profile p where p.user_id = u.id) <> 1"))
                        .isZero();
            }
            System.out.printf("Killed %d times: %d users, each with one profile%n", KILLS, before);
        }
    }

    private void killAtRandom(String url) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProgram.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.readLine()).isEqualTo("begun");
            Thread.sleep(random.nextInt(LONGEST_LIFE_IN_MILLISECONDS));
        } finally {
            program.destroyForcibly();
        }
        assertThat(program.waitFor(30, SECONDS)).isTrue();
        assertThat(program.exitValue()).isNotZero();
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            assertThat(result.next()).isTrue();
            return result.getLong(1);
        }
    }
}
