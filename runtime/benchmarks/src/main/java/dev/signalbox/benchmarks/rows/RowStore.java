package dev.signalbox.benchmarks.rows;

import dev.signalbox.Dispatcher;
import dev.signalbox.hibernate.SignalboxSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.jspecify.annotations.Nullable;

/** A session factory on a database of its own in memory. */
public final class RowStore implements AutoCloseable {

    static final int ROWS = 10_000;

    /** How many of the rows an update changes. */
    static final int CHANGED = 100;

    private final @Nullable Dispatcher dispatcher;
    private final SessionFactory factory;

    /** Makes the rows of a peer, whose class has its entity listener; null if any class will do. */
    private final @Nullable Supplier<? extends Rows.Row> own;

    private final List<AutoCloseable> open = new ArrayList<>();

    private RowStore(String name, @Nullable Dispatcher dispatcher, @Nullable Supplier<? extends Rows.Row> own) {
        this.dispatcher = dispatcher;
        this.own = own;
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
        return new RowStore(name, null, null);
    }

    /** One that sends signals. */
    public static RowStore signalling(String name, Dispatcher dispatcher) {
        return new RowStore(name, dispatcher, null);
    }

    /** One whose rows have an entity listener of Jakarta Persistence. */
    public static RowStore listened(String name) {
        return new RowStore(name, null, Rows.Listened::new);
    }

    /** One whose rows have an entity listener that publishes an event of Spring. */
    public static RowStore published(String name) {
        RowStore store = new RowStore(name, null, Rows.Published::new);
        store.open.add(PublishingListener.start());
        return store;
    }

    /** One with an event listener of Hibernate. */
    public static RowStore observed(String name) {
        RowStore store = new RowStore(name, null, null);
        SavedListener listener = new SavedListener();
        EventListenerRegistry registry = store.factory
                .unwrap(SessionFactoryImplementor.class)
                .getEventEngine()
                .getListenerRegistry();
        registry.appendListeners(EventType.POST_INSERT, listener);
        registry.appendListeners(EventType.POST_UPDATE, listener);
        return store;
    }

    /** Measures inserting rows in one transaction, and removes them. */
    public Cost insert(Supplier<? extends Rows.Row> entity) {
        Cost cost = Cost.of(ROWS, () -> insertAll(own == null ? entity : own));
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
        insertAll(own == null ? Rows.Sequenced::new : own);
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

    /** Measures a flush of that, of which some have changed. */
    public Cost update() {
        return factory.fromTransaction(em -> {
            List<? extends Rows.Row> rows = query(em);
            for (int i = 0; i < ROWS; i += ROWS / CHANGED) {
                rows.get(i).logins++;
            }
            return Cost.of(ROWS, em::flush);
        });
    }

    private List<? extends Rows.Row> query(Session em) {
        Class<? extends Rows.Row> rows =
                own == null ? Rows.Sequenced.class : own.get().getClass();
        List<? extends Rows.Row> loaded =
                em.createQuery("from " + rows.getName(), rows).getResultList();
        if (loaded.size() != ROWS) {
            throw new AssertionError(loaded.size() + " rows");
        }
        return loaded;
    }

    @Override
    public void close() {
        factory.close();
        if (dispatcher != null) {
            dispatcher.close();
        }
        for (AutoCloseable each : open) {
            try {
                each.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
