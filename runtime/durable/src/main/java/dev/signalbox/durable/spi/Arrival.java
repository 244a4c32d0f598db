package dev.signalbox.durable.spi;

import dev.signalbox.durable.DeliveryInfo;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Something that another module receives, such as a record of Kafka. It is received in a transaction of its own.
 *
 * @param info its id and time, and the number of the attempt
 * @param receiver the name of what receives it, which is also the name of the transaction
 * @param signal the name of the signal's type
 * @param proof is written once in that transaction, before the commit
 */
public record Arrival(DeliveryInfo info, String receiver, String signal, Proof proof) {

    /** Writes in a transaction that the arrival is received. */
    @FunctionalInterface
    public interface Proof {

        /**
         * Writes the proof.
         *
         * @throws AlreadyDeliveredException if the proof exists already; the transaction is then rolled back
         */
        void write(Connection connection) throws SQLException;
    }
}
