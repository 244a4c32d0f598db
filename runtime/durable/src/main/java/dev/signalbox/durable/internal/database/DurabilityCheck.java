package dev.signalbox.durable.internal.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Settings of the database with which it loses transactions that it has acknowledged, so that recorded calls are lost too. */
public final class DurabilityCheck {

    private DurabilityCheck() {}

    /** What is wrong, and what to write instead; empty if nothing is known to be. */
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
                // Their defaults keep what they acknowledge.
            }
        }
        return complaints;
    }

    /** What to know of a database that keeps no calls, and is not meant to. */
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
