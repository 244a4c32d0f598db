package dev.signalbox.hibernate;

import dev.signalbox.Dispatcher;
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
    final Dispatcher dispatcher = Dispatcher.builder().build();
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
}
