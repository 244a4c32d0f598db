package dev.signalbox.spring.durable.transaction;

import dev.signalbox.Phase;
import dev.signalbox.durable.spi.SenderTransaction;
import dev.signalbox.spi.Transaction;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A Spring transaction in which calls are recorded. Bound to the thread as long as the transaction is.
 *
 * <p>Spring's callback before a commit comes too early: the flush of JPA's commit may send signals later, whose
 * receivers record calls, too. So this writes the calls in the phase {@code BEFORE_COMMIT} of Signalbox, which comes
 * after these receivers.
 */
final class SpringSenderTransaction extends SenderTransaction implements TransactionSynchronization {

    private final Object key;
    private final DataSource database;
    private final Transaction phases;

    SpringSenderTransaction(Object key, DataSource database, Transaction phases) {
        this.key = key;
        this.database = database;
        this.phases = phases;
    }

    void bind() {
        TransactionSynchronizationManager.bindResource(key, this);
    }

    @Override
    public boolean isReadOnly() {
        return TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    @Override
    protected void beforeCommit(Runnable work) {
        phases.at(Phase.BEFORE_COMMIT, work);
    }

    @Override
    protected void afterCommit(Runnable work) {
        phases.at(Phase.AFTER_COMMIT, work);
    }

    @Override
    protected void withConnection(ConnectionWork work) throws SQLException {
        Connection connection = DataSourceUtils.doGetConnection(database);
        try {
            work.run(connection);
        } finally {
            DataSourceUtils.doReleaseConnection(connection, database);
        }
    }

    @Override
    public void savepoint(Object savepoint) {
        write();
    }

    @Override
    public void savepointRollback(Object savepoint) {
        forget();
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }

    @Override
    public void resume() {
        bind();
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }
}
