package dev.signalbox.durable.internal.attempt;

import dev.signalbox.durable.DeliveryInfo;
import dev.signalbox.durable.internal.record.JdbcTransaction;
import dev.signalbox.durable.spi.AlreadyDeliveredException;
import dev.signalbox.durable.spi.Arrival;
import dev.signalbox.durable.spi.AttemptTransactions;
import dev.signalbox.durable.spi.DeliveryContext;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to receive what another module gives, such as a record of Kafka. Unlike an {@link Attempt} it writes its
 * proof even if no receiver uses a connection, because there is no row in a queue to be removed.
 */
public final class Reception implements DeliveryContext {

    private final AttemptEnvironment environment;
    private final Arrival arrival;
    private final AttemptConnection connection;
    private boolean proved;
    private @Nullable AlreadyDeliveredException refused;

    public Reception(AttemptEnvironment environment, Arrival arrival) {
        this.environment = environment;
        this.arrival = arrival;
        this.connection = new AttemptConnection(environment.database(), this::markDelivered);
    }

    /**
     * Does the work in a transaction, and commits it.
     *
     * @throws AlreadyDeliveredException if it has been received before
     */
    public void run(AttemptTransactions.Work work) throws Exception {
        JdbcTransaction transaction = new JdbcTransaction(connection.proxy());
        boolean ended = false;
        environment.transactions().bind(transaction);
        try {
            environment.attempts().run(this, () -> {
                work.run();
                transaction.prepareCommit();
            });
            if (!proved) {
                connection.begin();
            }
            connection.commit();
            throwIfRefused();
            ended = true;
        } catch (Throwable e) {
            rollBack(e);
            // A commit's exception may arrive wrapped by Hibernate or Spring.
            throwIfRefused();
            throw e;
        } finally {
            environment.transactions().unbind();
            connection.close();
            transaction.completed(ended || connection.isCommitted());
        }
    }

    private void throwIfRefused() {
        if (refused != null) {
            throw refused;
        }
    }

    private void rollBack(Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public DeliveryInfo info() {
        return arrival.info();
    }

    @Override
    public String receiver() {
        return arrival.receiver();
    }

    @Override
    public String signal() {
        return arrival.signal();
    }

    @Override
    public @Nullable String persistenceUnit() {
        return null;
    }

    @Override
    public @Nullable String tenant() {
        return null;
    }

    @Override
    public Connection connection() {
        return connection.proxy();
    }

    @Override
    public void markDelivered(Connection transaction) throws SQLException {
        try {
            arrival.proof().write(transaction);
            proved = true;
        } catch (AlreadyDeliveredException e) {
            refused = e;
            throw e;
        }
    }
}
