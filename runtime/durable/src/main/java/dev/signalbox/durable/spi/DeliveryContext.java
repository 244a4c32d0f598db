package dev.signalbox.durable.spi;

import dev.signalbox.durable.DeliveryInfo;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What surrounds one attempt. Belongs to the thread that delivers. */
public interface DeliveryContext {

    /** What the receiver may know. */
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
     * The connection of the attempt's transaction. It takes one from the pool at its first statement, and so begins the
     * transaction. It commits when the receiver returns and rolls back when it throws. Its last statement proves that the
     * call is delivered. Committing, rolling back and closing it do nothing while it has taken none.
     *
     * <p>Its commit throws {@link AlreadyDeliveredException} if another attempt of this call has been committed.
     */
    Connection connection();

    /**
     * Proves that this call is delivered, in a transaction on another connection: as its last statement before the commit,
     * for it locks the call's row.
     *
     * @throws AlreadyDeliveredException if another attempt of this call has been committed; the transaction must then roll
     *     back
     */
    void markDelivered(Connection connection) throws SQLException;
}
