package dev.signalbox.kafka.internal.store;

import java.sql.Connection;
import java.sql.SQLException;

/** How each database writes a query for the first rows only. */
enum Dialect {
    LIMIT("select %s limit %d"),
    FETCH_FIRST("select %s fetch first %d rows only"),
    TOP("select top (%2$d) %1$s");

    private final String pattern;

    Dialect(String pattern) {
        this.pattern = pattern;
    }

    static Dialect of(Connection connection) throws SQLException {
        return switch (connection.getMetaData().getDatabaseProductName()) {
            case "Oracle" -> FETCH_FIRST;
            case "Microsoft SQL Server" -> TOP;
            default -> LIMIT;
        };
    }

    /** Limits a query to its first rows. The query is given without its {@code select}. */
    String first(int rows, String query) {
        return pattern.formatted(query, rows);
    }
}
