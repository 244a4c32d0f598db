package dev.signalbox.hibernate;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** Where the tests run. */
public enum Database {
    H2 {
        @Override
        String createDatabase(String name) {
            return "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
        }
    },
    POSTGRESQL {
        @Override
        String createDatabase(String name) {
            assumeFalse(Boolean.getBoolean("postgresql.skip"), "Left out with -Dpostgresql.skip");
            String database = name.toLowerCase(Locale.ROOT);
            try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + database);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return Server.POSTGRES.getJdbcUrl("postgres", database) + LOCK_TIMEOUT;
        }
    };

    /** A test that fails may leave a transaction open, and the next must not wait for it for ever. */
    private static final String LOCK_TIMEOUT = "&options=-c%20lock_timeout=5s";

    /** Creates an empty database and gives its URL. */
    abstract String createDatabase(String name);

    /** One server for all tests; it ends with the JVM. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                // The data need not outlive the server, and there are many databases to write when it ends.
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
