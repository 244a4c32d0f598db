package dev.signalbox.example;

import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Topic;
import dev.signalbox.example.account.User;
import dev.signalbox.model.PreSave;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another user, who wants the same at the same time and is faster. */
final class Rival {

    private final Dispatcher dispatcher;
    private final JdbcClient jdbc;

    Rival(Dispatcher dispatcher, JdbcClient jdbc) {
        this.dispatcher = dispatcher;
        this.jdbc = jdbc;
    }

    /** Takes a user name and an e-mail address that the slower one has looked for and found free. */
    <T> T isFaster(String username, String email, Supplier<T> slower) {
        return isFaster(PreSave.of(User.class), """
                insert into users (id, username, email, password, first_name, last_name, administrator)
                values (0, '%s', '%s', '{noop}secret', 'Fast', 'Rival', false)""".formatted(username, email), slower);
    }

    /** Has a statement executed and committed at a moment of what the slower one does. */
    <T> T isFaster(Topic<?> moment, String statement, Supplier<T> slower) {
        return isFaster(moment, () -> jdbc.sql(statement).update(), slower);
    }

    /**
     * Does something at a moment of what the slower one does, once, and on a thread that has no part in its
     * transaction.
     */
    @SuppressWarnings("try") // The connection needs no more than to be there.
    <T> T isFaster(Topic<?> moment, Runnable faster, Supplier<T> slower) {
        AtomicBoolean done = new AtomicBoolean();
        try (Registration atThatMoment = dispatcher.connect(moment, signal -> {
            if (done.compareAndSet(false, true)) {
                CompletableFuture.runAsync(faster).join();
            }
        })) {
            return slower.get();
        }
    }
}
