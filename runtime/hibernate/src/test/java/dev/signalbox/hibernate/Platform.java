package dev.signalbox.hibernate;

import dev.signalbox.Dispatcher;
import dev.signalbox.spi.InstanceProvider;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.JdbcSettings;
import org.jspecify.annotations.Nullable;

/**
 * A database and a way to make ids. Each platform has one session factory for all tests, because opening one is slow.
 */
final class Platform {

    private static final List<Platform> ALL = List.of(
            new Platform(Database.H2, Ids.SEQUENCE),
            new Platform(Database.H2, Ids.IDENTITY),
            new Platform(Database.POSTGRESQL, Ids.SEQUENCE),
            new Platform(Database.POSTGRESQL, Ids.IDENTITY));

    final Database database;
    final Ids ids;
    final OrderSignals orders = new OrderSignals();
    final AwaitableExecutor executor = new AwaitableExecutor();
    final Dispatcher dispatcher = Dispatcher.builder()
            .instances(new OneInstance(orders))
            .executor(executor)
            .build();
    final Statements statements = new Statements();
    private @Nullable SessionFactory factory;

    private Platform(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /** Whether the tests run on the oldest Hibernate. */
    static boolean isOldestHibernate() {
        return System.getProperty("hibernate.version") != null;
    }

    static List<Platform> all() {
        return ALL;
    }

    synchronized SessionFactory factory() {
        if (factory == null) {
            factory = Shop.open(
                    database,
                    ids,
                    Map.of(SignalboxSettings.DISPATCHER, dispatcher, JdbcSettings.STATEMENT_INSPECTOR, statements));
        }
        return factory;
    }

    @Override
    public String toString() {
        return database + ", " + ids;
    }

    /** Supplies the object that holds the compiled receivers of a test. */
    record OneInstance(OrderSignals orders) implements InstanceProvider {

        @Override
        public <T> @Nullable T get(Class<T> type) {
            return type.isInstance(orders) ? type.cast(orders) : null;
        }
    }
}
