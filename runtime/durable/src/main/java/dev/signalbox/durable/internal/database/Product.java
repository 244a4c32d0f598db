package dev.signalbox.durable.internal.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** A database that there are scripts for. */
enum Product {
    H2,
    POSTGRESQL,
    MYSQL,
    MARIADB,
    ORACLE,
    SQLSERVER;

    /** @throws IllegalStateException if it is none of them */
    static Product of(Connection connection) throws SQLException {
        String name = connection.getMetaData().getDatabaseProductName();
        return switch (name) {
            case "H2" -> H2;
            case "PostgreSQL" -> POSTGRESQL;
            case "MySQL" -> MYSQL;
            case "MariaDB" -> MARIADB;
            case "Oracle" -> ORACLE;
            case "Microsoft SQL Server" -> SQLSERVER;
            default ->
                throw new IllegalStateException("Durable receivers work with H2, PostgreSQL, MySQL, MariaDB, Oracle and"
                        + " SQL Server. This database calls itself '" + name + "'");
        };
    }

    /** The name of its script. */
    String script() {
        return "/dev/signalbox/durable/" + name().toLowerCase(Locale.ROOT) + ".sql";
    }
}
