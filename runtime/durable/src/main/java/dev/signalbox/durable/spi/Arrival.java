package dev.signalbox.durable.spi;

import dev.signalbox.durable.DeliveryInfo;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What arrives from elsewhere, to be received in a transaction of its own.
 *
 * @param info what it is, and which attempt
 * @param receiver what receives it, for the name of the transaction
 * @param signal the name of the signal's type
 * @param proof written once in that transaction, before it commits
 */
public record Arrival(DeliveryInfo info, String receiver, String signal, Proof proof) {

    /** Proves in a transaction that what has arrived is received. */
    @FunctionalInterface
    public interface Proof {

        /**
         * Writes it.
         *
         * @throws AlreadyDeliveredException if it is there already; the transaction is then rolled back
         */
        void write(Connection connection) throws SQLException;
    }
}
