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

/** Somebody who wants the same user name or e-mail address at the same moment, and is faster. */
final class Rival {

    private final Dispatcher dispatcher;
    private final TransactionTemplate another;
    private final JdbcClient jdbc;

    Rival(Dispatcher dispatcher, PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.dispatcher = dispatcher;
        this.jdbc = jdbc;
        another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Takes both when the slower one has looked and found them free, and is about to be saved. */
    @SuppressWarnings("try") // The connection needs no more than to be there.
    <T> T isFaster(String username, String email, Supplier<T> slower) {
        try (Connection beforehand = dispatcher.connect(PreSave.of(User.class), signal -> take(username, email))) {
            return slower.get();
        }
    }

    private void take(String username, String email) {
        another.executeWithoutResult(
                status -> jdbc.sql("""
                        insert into users (id, username, email, password, first_name, last_name, administrator)
                        values (0, ?, ?, '{noop}secret', 'Fast', 'Rival', false)""").params(username, email).update());
    }
}
