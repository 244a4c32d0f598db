package dev.signalbox.spring.durable.transaction;

import dev.signalbox.durable.spi.DeliveryContext;
import dev.signalbox.spring.transaction.ReleasingJdbcTransactionManager;
import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Makes attempts in transactions of JDBC. A transaction fetches its connection when the receiver first touches the database
 * by a bean of the application.
 */
public final class JdbcAttempts extends ManagedAttempts {

    private final AttemptDataSource connections;

    /**
     * Makes them.
     *
     * @param database the application's
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
