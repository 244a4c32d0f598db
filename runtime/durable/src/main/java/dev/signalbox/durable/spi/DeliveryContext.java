package dev.signalbox.durable.spi;

import dev.signalbox.durable.DeliveryInfo;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** One attempt, as transactions and probes see it. Used by the thread that delivers. */
public interface DeliveryContext {

    /** What the receiver gets as its parameter. */
    DeliveryInfo info();

    /** The id of the receiver. */
    String receiver();

    /** The name of the signal's type. */
    String signal();

    /** The name of the persistence unit that the signal's entity belongs to; null if it has none, or no name. */
    @Nullable
    String persistenceUnit();

    /** The tenant in which the signal was sent, as text; null if there are no tenants. */
    @Nullable
    String tenant();

    /**
     * The connection of the attempt's transaction. It takes a connection from the pool at its first statement, and so
     * begins the transaction. The transaction commits when the receiver returns, and rolls back when it throws. Its
     * last statement proves that the call is delivered. Before the first statement, {@code commit} and {@code rollback}
     * do nothing.
     *
     * <p>{@code commit} throws {@link AlreadyDeliveredException} if another attempt of this call has been committed.
     */
    Connection connection();

    /**
     * Proves that this call is delivered, in a transaction on another connection. Call it as the last statement before
     * the commit, because it locks the call's row.
     *
     * @throws AlreadyDeliveredException if another attempt of this call has been committed; the transaction must then roll
     *     back
     */
    void markDelivered(Connection connection) throws SQLException;
}
