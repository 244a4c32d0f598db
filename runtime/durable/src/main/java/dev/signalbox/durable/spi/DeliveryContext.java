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
     * transaction, in which the row that says that this call is delivered comes first. It commits when the receiver
     * returns and rolls back when it throws. Committing, rolling back and closing it do nothing while it has taken none.
     *
     * <p>Its statements throw {@link AlreadyDeliveredException} if what an earlier attempt wrote is committed.
     */
    Connection connection();

    /**
     * Writes the row that says that this call is delivered, as the first statement of a transaction on another connection.
     *
     * @throws AlreadyDeliveredException if what an earlier attempt wrote is committed
     */
    void markDelivered(Connection connection) throws SQLException;
}
