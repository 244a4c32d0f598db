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
        String create(String name) {
            return "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
        }

        @Override
        String createWithPublicSchema(String name) {
            return create(name);
        }
    },
    POSTGRESQL {
        // A schema, since for a new database PostgreSQL copies 300 files.
        @Override
        String create(String name) {
            String schema = name.toLowerCase(Locale.ROOT);
            execute("create schema " + schema);
            return url("postgres") + "&currentSchema=" + schema;
        }

        @Override
        String createWithPublicSchema(String name) {
            String database = name.toLowerCase(Locale.ROOT);
            execute("create database " + database);
            return url(database);
        }

        private void execute(String sql) {
            assumeFalse(Boolean.getBoolean("postgresql.skip"), "Left out with -Dpostgresql.skip");
            try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private String url(String database) {
            return Server.POSTGRES.getJdbcUrl("postgres", database) + LOCK_TIMEOUT;
        }
    };

    /** A test that fails may leave a transaction open, and the next must not wait for it for ever. */
    private static final String LOCK_TIMEOUT = "&options=-c%20lock_timeout=5s";

    /** Creates a place without tables and gives its URL. */
    abstract String create(String name);

    /** The same, for tests that name the schema {@code public}. */
    abstract String createWithPublicSchema(String name);

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
