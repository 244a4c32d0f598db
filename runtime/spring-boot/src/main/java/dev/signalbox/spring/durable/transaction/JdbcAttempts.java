package dev.signalbox.spring.durable.transaction;

import dev.signalbox.durable.spi.DeliveryContext;
import dev.signalbox.spring.transaction.ReleasingJdbcTransactionManager;
import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Runs attempts in JDBC transactions of Spring. Takes a connection from the pool when the receiver first uses the
 * database by a bean of the application.
 */
public final class JdbcAttempts extends ManagedAttempts {

    private final AttemptDataSource connections;

    /**
     * Makes the transaction manager of attempts.
     *
     * @param database the application's {@code DataSource}
     * @param listeners are told of these transactions
     */
    public static JdbcAttempts of(DataSource database, Collection<TransactionExecutionListener> listeners) {
        AttemptDataSource connections = new AttemptDataSource(database);
        ReleasingJdbcTransactionManager manager = new ReleasingJdbcTransactionManager(connections);
        manager.setTransactionExecutionListeners(listeners);
        return new JdbcAttempts(connections, manager);
    }

    private JdbcAttempts(AttemptDataSource connections, ReleasingJdbcTransactionManager manager) {
        super(manager);
        this.connections = connections;
    }

    @Override
    void enter(DeliveryContext attempt) {
        connections.use(attempt);
    }

    @Override
    void leave() {
        connections.use(null);
    }
}
