package dev.signalbox.durable.internal.database;

import dev.signalbox.durable.Deliveries;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes the tables by the script for their database, and checks that they exist. */
public final class Schema {

    private static final String TABLES = "signalbox_call, signalbox_inbox, signalbox_dead_letter";

    private Schema() {}

    /**
     * Makes the tables of this module if they are missing.
     *
     * @return whether they were missing
     */
    public static boolean createIfMissing(Connection connection) throws SQLException {
        return createIfMissing(connection, TABLES, Deliveries.class);
    }

    /**
     * Makes tables if one of them is missing.
     *
     * @param tables with commas
     * @param scripts a class in the package of the scripts
     * @return whether one was missing
     */
    public static boolean createIfMissing(Connection connection, String tables, Class<?> scripts) throws SQLException {
        if (failure(connection, tables) == null) {
            return false;
        }
        try (Statement statement = connection.createStatement()) {
            for (String each : statements(Product.of(connection).script(), scripts)) {
                statement.execute(each);
            }
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
        return true;
    }

    /**
     * Checks that the tables exist.
     *
     * @throws IllegalStateException if they cannot be read. The message says how to make them
     */
    public static void require(Connection connection) throws SQLException {
        SQLException failure = failure(connection, TABLES);
        if (failure != null) {
            throw new IllegalStateException(
                    "The tables signalbox_call, signalbox_inbox and signalbox_dead_letter cannot be read in the database "
                            + connection.getMetaData().getURL()
                            + ". Calls of durable receivers are rows of these tables,"
                            + " so none can be recorded or delivered. If the tables are missing, run the script "
                            + "dev/signalbox/durable/" + Product.of(connection).script()
                            + " of signalbox-durable.jar, by Flyway or"
                            + " Liquibase for example, or have them made at the start: by"
                            + " Deliveries.Builder.createTables(), or in Spring Boot by"
                            + " signalbox.durable.initialize-schema=always",
                    failure);
        }
    }

    /** Why the tables cannot be read; null if they can. */
    private static @Nullable SQLException failure(Connection connection, String tables) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1 from " + tables + " where 1 = 0");
            return null;
        } catch (SQLException e) {
            return e;
        } finally {
            connection.setAutoCommit(autoCommit);
        }
    }

    private static List<String> statements(String name, Class<?> scripts) {
        try (InputStream script = Objects.requireNonNull(scripts.getResourceAsStream(name), name)) {
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return Arrays.stream(text.split(";"))
                    .map(String::strip)
                    .filter(Predicate.not(String::isEmpty))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
