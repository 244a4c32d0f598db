package dev.signalbox.spring.durable.transaction;

import dev.signalbox.durable.spi.AttemptTransactions;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.ResourceTransactionManager;
import org.springframework.util.function.SingletonSupplier;

/**
 * Chooses the transaction manager of attempts from the application's ones. Looks them up when the first attempt needs
 * one.
 */
public final class SpringManagers {

    /** By name, because the class may be missing. */
    private static final String JPA = "org.springframework.orm.jpa.JpaTransactionManager";

    private final DataSource database;
    private final ObjectProvider<PlatformTransactionManager> managers;
    private final ObjectProvider<TransactionExecutionListener> listeners;

    /**
     * Prepares.
     *
     * @param database the database of the recorded calls
     * @param managers the application's transaction managers
     * @param listeners are told of the transactions of attempts, too
     */
    public SpringManagers(
            DataSource database,
            ObjectProvider<PlatformTransactionManager> managers,
            ObjectProvider<TransactionExecutionListener> listeners) {
        this.database = database;
        this.managers = managers;
        this.listeners = listeners;
    }

    /**
     * Attempts in JDBC transactions. If the application has a manager that Signalbox does not know, in transactions of
     * that manager.
     */
    public AttemptTransactions attempts() {
        Supplier<AttemptTransactions> chosen = SingletonSupplier.of(() -> {
            PlatformTransactionManager other = other();
            return other == null ? JdbcAttempts.of(database, listeners()) : new JoinedAttempts(other, database);
        });
        return (attempt, work) -> chosen.get().run(attempt, work);
    }

    /** Whether connections from the {@code DataSource} join the present transaction, as with JTA. */
    public boolean areJoining() {
        return managers.stream().anyMatch(each -> !(each instanceof ResourceTransactionManager));
    }

    DataSource database() {
        return database;
    }

    List<TransactionExecutionListener> listeners() {
        return listeners.orderedStream().toList();
    }

    /** The application's manager, if it cannot use the attempt's connection; otherwise null. */
    @Nullable
    PlatformTransactionManager other() {
        PlatformTransactionManager manager = managers.getIfUnique();
        return manager == null || manager instanceof DataSourceTransactionManager || isOfJpa(manager.getClass())
                ? null
                : manager;
    }

    private static boolean isOfJpa(@Nullable Class<?> type) {
        return type != null && (type.getName().equals(JPA) || isOfJpa(type.getSuperclass()));
    }
}
