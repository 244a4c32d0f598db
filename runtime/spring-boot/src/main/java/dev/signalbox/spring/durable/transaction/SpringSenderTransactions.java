package dev.signalbox.spring.durable.transaction;

import dev.signalbox.Signal;
import dev.signalbox.durable.spi.SenderTransaction;
import dev.signalbox.durable.spi.SenderTransactions;
import dev.signalbox.spi.Transaction;
import dev.signalbox.spi.TransactionBinding;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Finds the Spring transaction in which this thread sends a signal, for any transaction manager.
 * {@code JpaTransactionManager} also binds its connection to its {@code DataSource}, by which it is found.
 */
public final class SpringSenderTransactions implements SenderTransactions {

    private static final System.Logger LOG = System.getLogger("dev.signalbox");

    private final DataSource database;
    private final TransactionBinding binding;
    private final BooleanSupplier joining;
    private final AtomicBoolean warned = new AtomicBoolean();

    /**
     * Prepares.
     *
     * @param database the database of the recorded calls
     * @param binding knows the phases of Spring's transactions
     * @param joining whether connections from the {@code DataSource} join the present transaction, as with JTA. Asked
     *     at the first send, because the answer needs the transaction managers
     */
    public SpringSenderTransactions(DataSource database, TransactionBinding binding, BooleanSupplier joining) {
        this.database = database;
        this.binding = binding;
        this.joining = joining;
    }

    @Override
    public @Nullable SenderTransaction current(Signal signal) {
        Transaction transaction = binding.current();
        if (transaction == null) {
            return null;
        }
        Object known = TransactionSynchronizationManager.getResource(this);
        if (known != null) {
            return (SenderTransaction) known;
        }
        if (!TransactionSynchronizationManager.hasResource(database) && !joining.getAsBoolean()) {
            warn(signal);
            return null;
        }
        SpringSenderTransaction fresh = new SpringSenderTransaction(this, database, transaction);
        fresh.bind();
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    private void warn(Signal signal) {
        if (!warned.getAndSet(true)) {
            LOG.log(
                    Level.WARNING,
                    "{0} is sent in a transaction of another database than the one of durable receivers, so their calls"
                            + " are recorded in a transaction of their own: should the sender''s roll back after that, they"
                            + " are made nevertheless. Mark the DataSource of the senders @DurableDataSource.",
                    signal.getClass().getName());
        }
    }
}
