package dev.signalbox.durable.internal.attempt;

import dev.signalbox.durable.DeliveryInfo;
import dev.signalbox.durable.internal.queue.CallId;
import dev.signalbox.durable.internal.record.JdbcTransaction;
import dev.signalbox.durable.spi.Arrival;
import dev.signalbox.durable.spi.AttemptTransactions;
import dev.signalbox.durable.spi.DeliveryContext;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to receive what arrives from elsewhere. Its rows in the {@link dev.signalbox.durable.internal.queue.Inbox
 * Inbox} are the first statements of its transaction, even if no receiver uses a connection.
 */
public final class Reception implements DeliveryContext {

    private final AttemptEnvironment environment;
    private final Arrival arrival;
    private final AttemptConnection connection;
    private boolean marked;

    public Reception(AttemptEnvironment environment, Arrival arrival) {
        this.environment = environment;
        this.arrival = arrival;
        this.connection = new AttemptConnection(environment.database(), this::markDelivered);
    }

    /**
     * Does the work, and commits it.
     *
     * @throws dev.signalbox.durable.spi.AlreadyDeliveredException if one of the events has been received
     */
    public void run(AttemptTransactions.Work work) throws Exception {
        JdbcTransaction transaction = new JdbcTransaction(connection.proxy());
        boolean committed = false;
        environment.transactions().bind(transaction);
        try {
            environment.attempts().run(this, () -> receive(work, transaction));
            connection.commit();
            committed = true;
        } catch (Throwable e) {
            rollBack(e);
            throw e;
        } finally {
            environment.transactions().unbind();
            connection.close();
            transaction.completed(committed);
        }
    }

    private void receive(AttemptTransactions.Work work, JdbcTransaction transaction) throws Exception {
        if (!marked) {
            connection.begin();
        }
        work.run();
        transaction.prepareCommit();
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
        return new DeliveryInfo(arrival.eventIds().get(0), arrival.attempt(), arrival.sentAt());
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
        marked = true;
        for (String each : arrival.eventIds()) {
            environment
                    .inbox()
                    .add(
                            transaction,
                            new CallId(arrival.receiver(), each),
                            environment.now().get());
        }
    }
}
