package dev.signalbox.hibernate.internal.deliver;

import dev.signalbox.Phase;
import dev.signalbox.hibernate.internal.change.Change;
import dev.signalbox.hibernate.internal.change.UnboundSignal;
import dev.signalbox.hibernate.internal.integrate.SessionScope;
import java.util.function.Consumer;
import org.hibernate.FlushMode;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.EventSource;
import org.jspecify.annotations.Nullable;

/** Calls receivers before a change is made, for one session. The first exception ends the calls. */
public final class EarlyDelivery {

    private final TransactionDelivery transactionDelivery;
    private final SharedSessionContractImplementor session;
    /** Null if the session is stateless. */
    private final @Nullable EventSource entityManager;

    private final @Nullable Object tenant;
    private final Runnable failed;

    /**
     * Makes one for a session.
     *
     * @param failed runs when a receiver fails
     */
    public EarlyDelivery(
            TransactionDelivery transactionDelivery,
            SharedSessionContractImplementor session,
            @Nullable Object tenant,
            Runnable failed) {
        this.transactionDelivery = transactionDelivery;
        this.session = session;
        this.entityManager = session instanceof EventSource stateful ? stateful : null;
        this.tenant = tenant;
        this.failed = failed;
    }

    public void announce(Change change) {
        deliver(change::before, Phase.NOW);
    }

    /**
     * Announces a change while Hibernate is working, so that no query may flush.
     *
     * @param called is told the ids of the receivers
     */
    public void announceWithoutFlush(Change change, Consumer<String> called) {
        if (entityManager == null) {
            deliver(change::before, Phase.NOW, entityManager, called);
            return;
        }
        FlushMode mode = entityManager.getHibernateFlushMode();
        entityManager.setHibernateFlushMode(FlushMode.MANUAL);
        try {
            deliver(change::before, Phase.NOW, entityManager, called);
        } finally {
            entityManager.setHibernateFlushMode(mode);
        }
    }

    public void announceWithoutFlush(Change change) {
        announceWithoutFlush(change, receiver -> {});
    }

    /** Announces a change while Hibernate flushes, so that receivers cannot use the entity manager. */
    public void announceInFlush(Change change) {
        deliver(change::before, Phase.NOW, null, receiver -> {});
    }

    /** Calls the receivers of a phase. */
    public void deliver(UnboundSignal signal, Phase phase) {
        deliver(signal, phase, entityManager, receiver -> {});
    }

    private void deliver(UnboundSignal signal, Phase phase, @Nullable EventSource using, Consumer<String> called) {
        SessionScope scope = SessionScope.of(session, null);
        try {
            transactionDelivery.deliver(signal, phase, using, tenant, called);
        } catch (RuntimeException | Error e) {
            failed.run();
            throw e;
        } finally {
            scope.close();
        }
    }
}
