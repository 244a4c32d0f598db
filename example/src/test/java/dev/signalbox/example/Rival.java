package dev.signalbox.example;

import dev.signalbox.Connection;
import dev.signalbox.Dispatcher;
import dev.signalbox.example.account.User;
import dev.signalbox.model.PreSave;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who wants the same at the same moment, and is faster. */
final class Rival {

    private final Dispatcher dispatcher;
    private final TransactionTemplate another;
    private final JdbcClient jdbc;
    private boolean done;

    Rival(Dispatcher dispatcher, PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.dispatcher = dispatcher;
        this.jdbc = jdbc;
        another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Takes a user name and an e-mail address that the slower one has looked for and found free. */
    <T> T isFaster(String username, String email, Supplier<T> slower) {
        return isFaster(User.class, """
                insert into users (id, username, email, password, first_name, last_name, administrator)
                values (0, '%s', '%s', '{noop}secret', 'Fast', 'Rival', false)""".formatted(username, email), slower);
    }

    /** Has a statement executed and committed when the slower one is about to save something, once. */
    @SuppressWarnings("try") // The connection needs no more than to be there.
    <T> T isFaster(Class<?> saved, String statement, Supplier<T> slower) {
        done = false;
        try (Connection beforehand = dispatcher.connect(PreSave.of(saved), signal -> execute(statement))) {
            return slower.get();
        }
    }

    private void execute(String statement) {
        if (!done) {
            done = true;
            another.executeWithoutResult(status -> jdbc.sql(statement).update());
        }
    }
}
