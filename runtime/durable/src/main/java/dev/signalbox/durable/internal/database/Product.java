package dev.signalbox.durable.internal.database;

import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;

/** The databases that Signalbox supports. There is a script for each. */
public enum Product {
    H2,
    POSTGRESQL,
    MYSQL,
    MARIADB,
    ORACLE,
    SQLSERVER;

    /**
     * The product behind a connection.
     *
     * @throws IllegalStateException if Signalbox does not support it
     */
    public static Product of(Connection connection) throws SQLException {
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

    /**
     * How db-scheduler works with this database. db-scheduler does not know H2, and would warn of that at each start. It
     * takes a connection, so the caller must hold none: a pool may have only one.
     */
    public JdbcCustomization dialect(DataSource database) {
        return this == H2 ? new DefaultJdbcCustomization(false) : new AutodetectJdbcCustomization(database);
    }

    /**
     * Whether a transaction on this connection fails when it writes to a row that another has changed since it began.
     * MySQL's writes always see the row as it is.
     */
    public static boolean keepsSnapshots(Connection connection) throws SQLException {
        return connection.getTransactionIsolation() > Connection.TRANSACTION_READ_COMMITTED && of(connection) != MYSQL;
    }

    /** The name of its script. */
    String script() {
        return name().toLowerCase(Locale.ROOT) + ".sql";
    }
}
