package dev.signalbox.durable.internal;

import dev.signalbox.durable.DeliveryInfo;
import dev.signalbox.durable.spi.AlreadyDeliveredException;
import dev.signalbox.durable.spi.DeliveryContext;
import dev.signalbox.durable.spi.DurableReceiver;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver a call. No connection is held until the receiver first asks for one; then the call's row in the
 * {@link Inbox} is the first statement of its transaction.
 */
final class Attempt implements DeliveryContext {

    private final DataSource database;
    private final Inbox inbox;
    private final Supplier<Instant> now;
    private final CallId call;
    private final DeliveryInfo info;
    private @Nullable Connection connection;

    Attempt(DataSource database, Inbox inbox, Supplier<Instant> now, CallId call, DeliveryInfo info) {
        this.database = database;
        this.inbox = inbox;
        this.now = now;
        this.call = call;
        this.info = info;
    }

    /**
     * Calls the receiver, and commits what it wrote.
     *
     * @throws AlreadyDeliveredException if an earlier attempt has committed
     */
    void run(DurableReceiver receiver, byte[] payload) throws Exception {
        if (info.attempt() > 1) {
            refuseIfDelivered();
        }
        try {
            receiver.call().deliver(payload, this);
            if (connection != null) {
                connection.commit();
            }
        } catch (Throwable e) {
            rollBack(e);
            throw e;
        } finally {
            release();
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
    public Connection connection() throws SQLException {
        if (connection == null) {
            connection = database.getConnection();
            connection.setAutoCommit(false);
            inbox.add(connection, call, now.get());
        }
        return connection;
    }

    private void rollBack(Throwable cause) {
        if (connection != null) {
            try {
                connection.rollback();
            } catch (SQLException e) {
                cause.addSuppressed(e);
            }
        }
    }

    private void release() throws SQLException {
        if (connection != null) {
            try (Connection closed = connection) {
                closed.setAutoCommit(true);
            }
        }
    }
}
