package dev.signalbox.durable.spi;

import dev.signalbox.durable.DeliveryInfo;
import java.sql.Connection;
import java.sql.SQLException;

/** What surrounds one attempt. Belongs to the thread that delivers. */
public interface DeliveryContext {

    /** What the receiver may know. */
    DeliveryInfo info();

    /**
     * The connection of the attempt's transaction, which is begun by the first call of this method. It commits when the
     * receiver returns and rolls back when it throws.
     *
     * @throws AlreadyDeliveredException if what an earlier attempt wrote is committed
     */
    Connection connection() throws SQLException;
}
