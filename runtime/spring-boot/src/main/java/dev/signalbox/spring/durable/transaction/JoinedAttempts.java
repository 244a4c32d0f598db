package dev.signalbox.spring.durable.transaction;

import dev.signalbox.durable.spi.DeliveryContext;
import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Runs attempts in transactions of a manager that cannot use the attempt's connection, such as JTA's. Writes the proof
 * that the call is delivered by a connection of the {@code DataSource} that joins the transaction.
 */
public final class JoinedAttempts extends ManagedAttempts {

    private final DataSource database;

    /** Uses this manager and this {@code DataSource} for all attempts. */
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
