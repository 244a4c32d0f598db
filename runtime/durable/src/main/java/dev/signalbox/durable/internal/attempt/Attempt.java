package dev.signalbox.durable.internal.attempt;

import dev.signalbox.durable.DeliveryInfo;
import dev.signalbox.durable.internal.queue.Envelope;
import dev.signalbox.durable.internal.queue.QueuedCall;
import dev.signalbox.durable.internal.record.JdbcTransaction;
import dev.signalbox.durable.internal.travel.AttemptScope;
import dev.signalbox.durable.spi.AlreadyDeliveredException;
import dev.signalbox.durable.spi.DurableReceiver;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver a call. Takes no connection from the pool until the receiver first uses one. The last
 * statement of the transaction writes the {@link dev.signalbox.durable.internal.queue.DeliveryProof DeliveryProof}.
 */
final class Attempt implements AttemptScope {

    private final AttemptEnvironment environment;
    private final QueuedCall call;
    private final DeliveryInfo info;
    private final Envelope envelope;
    private final AttemptConnection connection;
    private final List<Resource> resources = new ArrayList<>();
    private boolean provedElsewhere;
    private @Nullable AlreadyDeliveredException refused;

    Attempt(AttemptEnvironment environment, QueuedCall call, DeliveryInfo info, Envelope envelope) {
        this.environment = environment;
        this.call = call;
        this.info = info;
        this.envelope = envelope;
        this.connection = new AttemptConnection(environment.database(), this::prove);
    }

    /**
     * Calls the receiver, and commits what it wrote.
     *
     * @throws AlreadyDeliveredException if another attempt has committed
     */
    void run(DurableReceiver receiver) throws Exception {
        if (info.attempt() > 1 && !environment.proof().removes()) {
            refuseIfLeftBehind();
        }
        JdbcTransaction transaction = new JdbcTransaction(connection.proxy());
        boolean ended = false;
        environment.transactions().bind(transaction);
        try {
            environment.attempts().run(this, () -> call(receiver, transaction));
            connection.commit();
            throwIfRefused();
            ended = true;
        } catch (Throwable e) {
            rollBack(e);
            // A commit's exception may arrive wrapped by Hibernate or Spring, or be caught by the receiver.
            throwIfRefused();
            throw e;
        } finally {
            environment.transactions().unbind();
            close();
            transaction.completed(ended || isCommitted());
        }
    }

    /** Whether what the receiver wrote is committed. Work that ran after the commit may have failed. */
    boolean isCommitted() {
        return connection.isCommitted();
    }

    /**
     * Whether the call has left the queue. Only valid after an attempt that delivered the call, or that found it
     * delivered.
     */
    boolean hasRemovedCall() {
        return environment.proof().removes() && (isCommitted() || provedElsewhere || refused != null);
    }

    private void call(DurableReceiver receiver, JdbcTransaction transaction) throws Exception {
        receiver.call().deliver(envelope.payload(), this);
        transaction.prepareCommit();
        // Sessions flush here, and so write and call receivers once more.
        resources.forEach(Resource::commit);
    }

    /**
     * Ends this attempt if an earlier one has committed, so that the receiver does not repeat its work outside of the
     * database.
     */
    private void refuseIfLeftBehind() throws SQLException {
        try (Connection own = environment.database().getConnection()) {
            if (environment.proof().isLeftBehind(own, call)) {
                throw new AlreadyDeliveredException(receiver(), info.eventId());
            }
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

    private void close() throws SQLException {
        try {
            resources.forEach(Resource::close);
        } finally {
            connection.close();
        }
    }

    @Override
    public void add(Resource resource) {
        resources.add(resource);
    }

    @Override
    public void beginReading() {
        connection.beginReading();
    }

    @Override
    public void endReading() throws SQLException {
        connection.endReading();
    }

    @Override
    public DeliveryInfo info() {
        return info;
    }

    @Override
    public String receiver() {
        return call.id().receiver();
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
        prove(transaction);
        provedElsewhere = true;
    }

    private void prove(Connection transaction) throws SQLException {
        try {
            environment.proof().write(transaction, call);
        } catch (AlreadyDeliveredException e) {
            refused = e;
            throw e;
        }
    }
}
