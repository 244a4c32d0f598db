package dev.signalbox.durable.internal.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds settings with which a database loses committed transactions in a crash, and so recorded calls. */
public final class DurabilityCheck {

    private DurabilityCheck() {}

    /** What is wrong, and what to write instead. Empty if no such setting is found. */
    public static List<String> complaints(Connection connection) throws SQLException {
        List<String> complaints = new ArrayList<>();
        switch (Product.of(connection)) {
            case POSTGRESQL -> {
                for (String setting : List.of("fsync", "synchronous_commit")) {
                    if (value(connection, "show " + setting).equals("off")) {
                        complaints.add(
                                "PostgreSQL runs with " + setting + " = off. After a crash it loses transactions that"
                                        + " it has acknowledged, and the calls that were recorded in them. Set "
                                        + setting + " = on.");
                    }
                }
            }
            case H2 -> {
                if (!isInMemory(connection)
                        && !value(
                                        connection,
                                        "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'")
                                .equals("0")) {
                    complaints.add(
                            "H2 writes transactions to its file after a delay. After a crash it loses those that it has"
                                    + " acknowledged, and the calls that were recorded in them. Add ';WRITE_DELAY=0' to the URL.");
                }
            }
            default -> {
                // With their defaults, these keep committed transactions.
            }
        }
        return complaints;
    }

    /** What to know of a database that keeps calls in memory only. */
    public static Optional<String> advice(Connection connection) throws SQLException {
        return Product.of(connection) == Product.H2 && isInMemory(connection)
                ? Optional.of(
                        "H2 runs in memory, so recorded calls end with the process. Use a database in a file or on a"
                                + " server where they must not.")
                : Optional.empty();
    }

    private static boolean isInMemory(Connection connection) throws SQLException {
        return connection.getMetaData().getURL().startsWith("jdbc:h2:mem:");
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
