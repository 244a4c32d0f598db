package dev.signalbox.durable;

import dev.signalbox.spi.TransactionBinding;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Runs work in JDBC transactions, for applications without a framework for transactions. Give this object to the
 * dispatcher, so that receivers are called in their phases:
 *
 * <pre>{@code
 * Dispatcher.builder().transactions(deliveries.transactions()) ...
 *
 * deliveries.transactions().run(connection -> {
 *     kitchen.save(pizza, connection);
 *     Signals.send(new PizzaDone(pizza)); // its durable receivers are recorded if this commits
 * });
 * }</pre>
 *
 * <p>A durable receiver runs in such a transaction, too: {@link #connection} is then the connection of its attempt. May
 * be used by several threads.
 */
public interface JdbcTransactions extends TransactionBinding {

    /** Work in a transaction. */
    @FunctionalInterface
    interface Work {

        /**
         * Does the work.
         *
         * @param connection of the transaction; neither commit nor close it. Savepoints may be used
         */
        void run(Connection connection) throws SQLException;
    }

    /**
     * Runs work in this thread's transaction. If the thread has none, begins one. That commits when the work returns
     * and rolls back when it throws.
     *
     * @throws SQLException what the work or the commit throws
     */
    void run(Work work) throws SQLException;

    /**
     * The connection of this thread's transaction.
     *
     * @throws IllegalStateException if this thread is in no transaction
     */
    Connection connection();
}
