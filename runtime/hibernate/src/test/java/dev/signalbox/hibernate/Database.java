package dev.signalbox.hibernate;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** The databases of the tests. */
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
        // A schema and not a database, because PostgreSQL copies 300 files for a new database.
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

    /** A failed test may leave a transaction open. The next test must not wait for it for ever. */
    private static final String LOCK_TIMEOUT = "&options=-c%20lock_timeout=5s";

    /** Creates an empty database or schema and returns its URL. */
    abstract String create(String name);

    /** Does the same for tests that name the schema {@code public}. */
    abstract String createWithPublicSchema(String name);

    /** One server for all tests; it ends with the JVM. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                // The data is not needed after the server ends, and writing it would take long.
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
