package dev.signalbox.benchmarks.outbox;

import com.gruelbox.transactionoutbox.Dialect;
import com.gruelbox.transactionoutbox.Instantiator;
import com.gruelbox.transactionoutbox.Persistor;
import com.gruelbox.transactionoutbox.Submitter;
import com.gruelbox.transactionoutbox.ThreadLocalContextTransactionManager;
import com.gruelbox.transactionoutbox.TransactionManager;
import com.gruelbox.transactionoutbox.TransactionOutbox;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Gruelbox's transaction-outbox. */
public final class Gruelbox implements Outbox {

    private final ThreadLocalContextTransactionManager transactions;
    private final ExecutorService threads = Executors.newFixedThreadPool(Shop.THREADS);
    private final TransactionOutbox outbox;

    public Gruelbox(Shop shop) {
        transactions = TransactionManager.fromDataSource(shop.database());
        outbox = TransactionOutbox.builder()
                .transactionManager(transactions)
                .persistor(Persistor.forDialect(Dialect.POSTGRESQL_9))
                .instantiator(Instantiator.using(type -> new Receiver(transactions)))
                .submitter(Submitter.withExecutor(threads))
                .build();
    }

    /** What is called. Public and not final, for it is proxied. */
    public static class Receiver {

        private final ThreadLocalContextTransactionManager transactions;

        Receiver(ThreadLocalContextTransactionManager transactions) {
            this.transactions = transactions;
        }

        /** Joins the transaction of the delivery. */
        public void confirm(long order) {
            transactions.requireTransaction(transaction -> {
                try {
                    Shop.effect(transaction.connection(), order);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    @Override
    public void place(long order) throws SQLException {
        transactions.inTransactionThrows(transaction -> {
            Shop.order(transaction.connection(), order);
            outbox.schedule(Receiver.class).confirm(order);
        });
    }

    @Override
    public void start() {
        // Delivers from the first commit on.
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
