package dev.signalbox.durable.internal.hibernate;

import dev.signalbox.Signal;
import dev.signalbox.durable.spi.SenderTransaction;
import dev.signalbox.durable.spi.SenderTransactions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.resource.transaction.spi.TransactionCoordinator;
import org.jspecify.annotations.Nullable;

/**
 * Finds the transaction of the Hibernate session that sends a signal. {@link ModelSignals#session} decides which
 * session that is. Sessions that share a transaction also share its recorded calls.
 */
final class SessionTransactions implements SenderTransactions {

    private final Map<TransactionCoordinator, SessionTransaction> underWay = new ConcurrentHashMap<>();

    @Override
    public @Nullable SenderTransaction current(Signal signal) {
        SharedSessionContractImplementor session = ModelSignals.session(signal);
        return session != null && session.isTransactionInProgress() ? of(session) : null;
    }

    private SessionTransaction of(SharedSessionContractImplementor session) {
        TransactionCoordinator coordinator = session.getTransactionCoordinator();
        SessionTransaction known = underWay.get(coordinator);
        if (known != null) {
            return known;
        }
        SessionTransaction begun = new SessionTransaction(session, () -> underWay.remove(coordinator));
        underWay.put(coordinator, begun);
        coordinator.addObserver(begun);
        return begun;
    }
}
