package dev.signalbox.spring.migrate;

import dev.signalbox.Dispatcher;
import dev.signalbox.Signal;
import dev.signalbox.spring.PostMigrate;
import dev.signalbox.spring.PreMigrate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.output.MigrateResult;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Turns Flyway's callbacks into signals. Keeps {@link PostMigrate} until all beans have been made, because beans that
 * need the database are made after Flyway has run.
 */
final class FlywaySignals implements Callback, SmartInitializingSingleton {

    private final ObjectProvider<Dispatcher> dispatchers;

    /** Guarded by this, as is {@code starting}. */
    private final Queue<PostMigrate> kept = new ArrayDeque<>();

    private boolean starting = true;

    FlywaySignals(ObjectProvider<Dispatcher> dispatchers) {
        this.dispatchers = dispatchers;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE || event == Event.AFTER_MIGRATE_OPERATION_FINISH;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        Configuration configuration = context.getConfiguration();
        if (event == Event.BEFORE_MIGRATE) {
            send(new PreMigrate(configuration, configuration.getDataSource()));
            return;
        }
        PostMigrate migrated = new PostMigrate(
                configuration,
                configuration.getDataSource(),
                context.getOperationResult() instanceof MigrateResult result
                        ? List.copyOf(result.migrations)
                        : List.of());
        if (!keep(migrated)) {
            send(migrated);
        }
    }

    private synchronized boolean keep(PostMigrate migrated) {
        return starting && kept.add(migrated);
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<PostMigrate> due;
        synchronized (this) {
            starting = false;
            due = List.copyOf(kept);
            kept.clear();
        }
        due.forEach(this::send);
    }

    private <S extends Signal> void send(S signal) {
        Dispatcher dispatcher = dispatchers.getObject();
        dispatcher.channelOf(signal).send(signal);
    }

    @Override
    public String getCallbackName() {
        return "signalbox";
    }
}
