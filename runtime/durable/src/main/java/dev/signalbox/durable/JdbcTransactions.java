package dev.signalbox.durable;

import dev.signalbox.spi.TransactionBinding;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Transactions of plain JDBC, for applications that have no framework for them. Give it to the dispatcher, so that receivers
 * are called in their phases:
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
 * <p>A durable receiver runs in one of them: {@link #connection} is then that of its attempt. May be used by several threads.
 */
public interface JdbcTransactions extends TransactionBinding {

    /** Work in a transaction. */
    @FunctionalInterface
    interface Work {

        /**
         * Does it.
         *
         * @param connection of the transaction; neither commit nor close it. Savepoints may be used
         */
        void run(Connection connection) throws SQLException;
    }

    /**
     * Runs work in this thread's transaction, or if it has none, in a new one, which commits when the work returns and rolls
     * back when it throws.
     *
     * @throws SQLException what the work or the commit throws
     */
    void run(Work work) throws SQLException;

    /**
     * The connection of this thread's transaction.
     *
     * @throws IllegalStateException if it has none
     */
    Connection connection();
}
