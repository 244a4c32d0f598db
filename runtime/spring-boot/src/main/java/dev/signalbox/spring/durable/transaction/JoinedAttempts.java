package dev.signalbox.spring.durable.transaction;

import dev.signalbox.durable.spi.DeliveryContext;
import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Makes attempts in transactions of a manager that takes no connection of ours, such as JTA's. The proof that the call is
 * delivered is written by a connection that joins the transaction.
 */
public final class JoinedAttempts extends ManagedAttempts {

    private final DataSource database;

    /** Makes them. */
    public JoinedAttempts(PlatformTransactionManager manager, DataSource database) {
        super(manager);
        this.database = database;
    }

    @Override
    void returned(DeliveryContext attempt) throws Exception {
        Connection connection = DataSourceUtils.doGetConnection(database);
        try {
            attempt.markDelivered(connection);
        } finally {
            DataSourceUtils.doReleaseConnection(connection, database);
        }
    }
}
