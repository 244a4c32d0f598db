package dev.signalbox.benchmarks.rows;

import dev.signalbox.Dispatcher;
import dev.signalbox.hibernate.SignalboxSettings;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.jspecify.annotations.Nullable;

/** A session factory on a database of its own in memory. */
public final class RowStore implements AutoCloseable {

    static final int ROWS = 10_000;

    private final @Nullable Dispatcher dispatcher;
    private final SessionFactory factory;

    private RowStore(String name, @Nullable Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
        HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration(name);
        Rows.ENTITIES.forEach(configuration::managedClass);
        configuration.property(JdbcSettings.JAKARTA_JDBC_URL, "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        configuration.property(JdbcSettings.POOL_SIZE, 2);
        configuration.property(BatchSettings.STATEMENT_BATCH_SIZE, 50);
        configuration.property(BatchSettings.ORDER_INSERTS, true);
        if (dispatcher == null) {
            configuration.property(SignalboxSettings.ENABLED, false);
        } else {
            configuration.property(SignalboxSettings.DISPATCHER, dispatcher);
        }
        factory = configuration.createEntityManagerFactory();
        factory.getSchemaManager().create(true);
    }

    /** One in which Signalbox takes no part. */
    public static RowStore plain(String name) {
        return new RowStore(name, null);
    }

    /** One that sends signals. */
    public static RowStore signalling(String name, Dispatcher dispatcher) {
        return new RowStore(name, dispatcher);
    }

    /** Measures inserting rows in one transaction, and removes them. */
    public Cost insert(Supplier<? extends Rows.Row> entity) {
        Cost cost = Cost.of(ROWS, () -> insertAll(entity));
        empty();
        return cost;
    }

    private void insertAll(Supplier<? extends Rows.Row> entity) {
        factory.inTransaction(em -> {
            for (int i = 0; i < ROWS; i++) {
                em.persist(entity.get().fill(i));
            }
        });
    }

    public void fill() {
        insertAll(Rows.Sequenced::new);
    }

    void empty() {
        factory.getSchemaManager().truncate();
    }

    /** Measures a query for all that it was filled with. */
    public Cost load() {
        return factory.fromTransaction(em -> Cost.of(ROWS, () -> query(em)));
    }

    /** Measures a flush of that, of which nothing has changed. */
    public Cost flush() {
        return factory.fromTransaction(em -> {
            query(em);
            return Cost.of(ROWS, em::flush);
        });
    }

    private static void query(Session em) {
        int loaded = em.createQuery("from Rows$Sequenced", Rows.Sequenced.class)
                .getResultList()
                .size();
        if (loaded != ROWS) {
            throw new AssertionError(loaded + " rows");
        }
    }

    @Override
    public void close() {
        factory.close();
        if (dispatcher != null) {
            dispatcher.close();
        }
    }
}
