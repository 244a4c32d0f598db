package dev.signalbox.spring.durable.transaction;

import dev.signalbox.durable.spi.DeliveryContext;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.InfrastructureProxy;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * A {@code DataSource} for the transaction managers of attempts: gives a thread the connection of its attempt. Spring
 * binds this connection to the application's own {@code DataSource}, so that {@code JdbcTemplate} and
 * {@code @Transactional} use it.
 */
final class AttemptDataSource extends AbstractDataSource implements InfrastructureProxy {

    private final DataSource database;

    @SuppressWarnings("ThreadLocalUsage") // each application has its own
    private final ThreadLocal<@Nullable DeliveryContext> attempt = new ThreadLocal<>();

    AttemptDataSource(DataSource database) {
        this.database = database;
    }

    /** Sets the attempt of this thread; null at its end. */
    void use(@Nullable DeliveryContext context) {
        if (context == null) {
            attempt.remove();
        } else {
            attempt.set(context);
        }
    }

    @Override
    public Object getWrappedObject() {
        return database;
    }

    @Override
    public Connection getConnection() throws SQLException {
        DeliveryContext context = attempt.get();
        if (context == null) {
            throw new SQLException("This thread makes no attempt");
        }
        return context.connection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }
}
