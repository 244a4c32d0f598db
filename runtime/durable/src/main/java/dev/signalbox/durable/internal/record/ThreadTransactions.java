package dev.signalbox.durable.internal.record;

import dev.signalbox.Signal;
import dev.signalbox.durable.JdbcTransactions;
import dev.signalbox.durable.internal.database.OwnTransaction;
import dev.signalbox.durable.spi.SenderTransaction;
import dev.signalbox.durable.spi.SenderTransactions;
import dev.signalbox.spi.Transaction;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Says which transaction of plain JDBC this thread is in: one that it runs by {@link #run}, or that of its attempt. */
public final class ThreadTransactions implements JdbcTransactions, SenderTransactions {

    private final DataSource database;

    @SuppressWarnings("ThreadLocalUsage") // each database has its own
    private final ThreadLocal<@Nullable JdbcTransaction> current = new ThreadLocal<>();

    public ThreadTransactions(DataSource database) {
        this.database = database;
    }

    @Override
    public @Nullable Transaction current() {
        return current.get();
    }

    @Override
    public @Nullable SenderTransaction current(Signal signal) {
        return current.get();
    }

    @Override
    public Connection connection() {
        JdbcTransaction transaction = current.get();
        if (transaction == null) {
            throw new IllegalStateException("This thread is in no transaction: it neither runs work by"
                    + " JdbcTransactions.run, nor delivers a call of a durable receiver");
        }
        return transaction.connection();
    }

    /** Binds the transaction of an attempt to this thread. */
    public void bind(JdbcTransaction transaction) {
        current.set(transaction);
    }

    /** Removes this thread's transaction, which has ended. */
    public void unbind() {
        current.remove();
    }

    @Override
    public void run(Work work) throws SQLException {
        JdbcTransaction joined = current.get();
        if (joined != null) {
            work.run(joined.connection());
            return;
        }
        boolean committed = false;
        JdbcTransaction transaction = null;
        try (Connection connection = database.getConnection()) {
            JdbcTransaction own = new JdbcTransaction(connection);
            transaction = own;
            bind(own);
            OwnTransaction.run(connection, any -> {
                work.run(own.connection());
                own.prepareCommit();
                return own;
            });
            committed = true;
        } finally {
            unbind();
            if (transaction != null) {
                transaction.completed(committed);
            }
        }
    }
}
