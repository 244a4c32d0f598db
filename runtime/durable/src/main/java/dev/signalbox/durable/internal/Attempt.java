package dev.signalbox.durable.internal;

import dev.signalbox.durable.DeliveryInfo;
import dev.signalbox.durable.spi.AlreadyDeliveredException;
import dev.signalbox.durable.spi.AttemptTransactions;
import dev.signalbox.durable.spi.DeliveryContext;
import dev.signalbox.durable.spi.DurableReceiver;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver a call. No connection is held until the receiver first uses one; then the call's row in the {@link
 * Inbox} is the first statement of its transaction.
 */
final class Attempt implements DeliveryContext {

    private final DataSource database;
    private final Inbox inbox;
    private final Supplier<Instant> now;
    private final CallId call;
    private final DeliveryInfo info;
    private final Envelope envelope;
    private final AttemptConnection connection;

    Attempt(
            DataSource database,
            Inbox inbox,
            Supplier<Instant> now,
            CallId call,
            DeliveryInfo info,
            Envelope envelope) {
        this.database = database;
        this.inbox = inbox;
        this.now = now;
        this.call = call;
        this.info = info;
        this.envelope = envelope;
        this.connection = new AttemptConnection(database, this::markDelivered);
    }

    /**
     * Calls the receiver, and commits what it wrote.
     *
     * @throws AlreadyDeliveredException if an earlier attempt has committed
     */
    void run(DurableReceiver receiver, AttemptTransactions transactions) throws Exception {
        if (info.attempt() > 1) {
            refuseIfDelivered();
        }
        try {
            transactions.run(this, () -> receiver.call().deliver(envelope.payload(), this));
            connection.commit();
        } catch (Throwable e) {
            rollBack(e);
            throw e;
        } finally {
            connection.close();
        }
    }

    /** What an earlier attempt did outside of the database is not done again, if its transaction has committed. */
    private void refuseIfDelivered() throws SQLException {
        try (Connection own = database.getConnection()) {
            if (inbox.has(own, call)) {
                throw new AlreadyDeliveredException(call.receiver(), call.eventId());
            }
        }
    }

    @Override
    public DeliveryInfo info() {
        return info;
    }

    @Override
    public String receiver() {
        return call.receiver();
    }

    @Override
    public String signal() {
        return envelope.signal();
    }

    @Override
    public @Nullable String persistenceUnit() {
        return envelope.persistenceUnit();
    }

    @Override
    public @Nullable String tenant() {
        return envelope.tenant();
    }

    @Override
    public Connection connection() {
        return connection.proxy();
    }

    @Override
    public void markDelivered(Connection transaction) throws SQLException {
        inbox.add(transaction, call, now.get());
    }

    private void rollBack(Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
