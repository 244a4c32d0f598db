package dev.signalbox.hibernate;

import dev.signalbox.Dispatcher;
import dev.signalbox.spi.InstanceProvider;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.JdbcSettings;
import org.jspecify.annotations.Nullable;

/** A database and a way to make ids. Each has one session factory for all tests, since opening one takes its time. */
enum Platform {
    H2_SEQUENCE(Database.H2, Ids.SEQUENCE),
    H2_IDENTITY(Database.H2, Ids.IDENTITY),
    POSTGRESQL_SEQUENCE(Database.POSTGRESQL, Ids.SEQUENCE),
    POSTGRESQL_IDENTITY(Database.POSTGRESQL, Ids.IDENTITY);

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

    Platform(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
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

    /** Supplies the object that holds this platform's compiled receivers. */
    private record OneInstance(OrderSignals orders) implements InstanceProvider {

        @Override
        public <T> @Nullable T get(Class<T> type) {
            return type.isInstance(orders) ? type.cast(orders) : null;
        }
    }
}
