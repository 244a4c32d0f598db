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

/** The tables, made by the script of their database. */
public final class Schema {

    private Schema() {}

    /**
     * Makes the tables of this module if they are missing.
     *
     * @return whether they were
     */
    public static boolean createIfMissing(Connection connection) throws SQLException {
        return createIfMissing(connection, "signalbox_inbox", Deliveries.class);
    }

    /**
     * Makes tables if one of them is missing.
     *
     * @param scripts a class beside the scripts
     * @return whether it was
     */
    public static boolean createIfMissing(Connection connection, String table, Class<?> scripts) throws SQLException {
        if (exists(connection, table)) {
            return false;
        }
        try (Statement statement = connection.createStatement()) {
            for (String each : statements(Product.of(connection).script(), scripts)) {
                statement.execute(each);
            }
        }
        return true;
    }

    private static boolean exists(Connection connection, String table) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1 from " + table + " where 1 = 0");
            return true;
        } catch (SQLException e) {
            return false;
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
