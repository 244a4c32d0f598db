package dev.signalbox.hibernate;

import dev.signalbox.Dispatcher;
import dev.signalbox.hibernate.Lines.Line;
import dev.signalbox.spi.InstanceProvider;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.jspecify.annotations.Nullable;

/** A database of lines in memory, with a session factory that sends signals. Also reads the committed content. */
final class LineStore implements AutoCloseable {

    final LineSignals signals = new LineSignals();

    /** The failures that reached no sender. */
    final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

    final Dispatcher dispatcher = Dispatcher.builder()
            .instances(new InstanceProvider() {
                @Override
                public <T> @Nullable T get(Class<T> type) {
                    return type.isInstance(signals) ? type.cast(signals) : null;
                }
            })
            .onFailure(failure -> failures.add(failure.exception()))
            .build();

    final SessionFactory factory;
    private final Connection connection;

    LineStore() throws SQLException {
        String url = Shop.newDatabase(Database.H2);
        HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration("lines");
        Lines.ENTITIES.forEach(configuration::managedClass);
        configuration.property(JdbcSettings.JAKARTA_JDBC_URL, url);
        configuration.property(JdbcSettings.POOL_SIZE, 3);
        configuration.property(BatchSettings.STATEMENT_BATCH_SIZE, 20);
        configuration.property(SignalboxSettings.DISPATCHER, dispatcher);
        factory = configuration.createEntityManagerFactory();
        factory.getSchemaManager().create(true);
        connection = DriverManager.getConnection(url);
    }

    /** The identity of a row. */
    record RowKey(Class<? extends Line> entity, long id) implements Comparable<RowKey> {

        @Override
        public int compareTo(RowKey other) {
            int byEntity = entity.getName().compareTo(other.entity.getName());
            return byEntity == 0 ? Long.compare(id, other.id) : byEntity;
        }

        static RowKey of(Line line) {
            return new RowKey(line.getClass(), line.id());
        }

        @Override
        public String toString() {
            return entity.getSimpleName() + " " + id;
        }
    }

    /** The content of a row. */
    record Content(String text, int amount) {}

    /** Reads the committed rows without Hibernate. */
    Map<RowKey, Content> committed() throws SQLException {
        Map<RowKey, Content> rows = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            for (Class<? extends Line> entity : Lines.ENTITIES) {
                ResultSet result = statement.executeQuery("select id, text, amount from \"" + tableOf(entity) + "\"");
                while (result.next()) {
                    rows.put(new RowKey(entity, result.getLong(1)), new Content(result.getString(2), result.getInt(3)));
                }
            }
        }
        return rows;
    }

    private static String tableOf(Class<?> entity) {
        return "LINES$" + entity.getSimpleName().toUpperCase(Locale.ROOT);
    }

    @Override
    public void close() throws SQLException {
        factory.close();
        connection.close();
        dispatcher.close();
    }
}
