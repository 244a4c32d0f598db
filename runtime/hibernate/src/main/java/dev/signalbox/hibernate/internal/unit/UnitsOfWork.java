package dev.signalbox.hibernate.internal.unit;

import dev.signalbox.hibernate.internal.change.Audience;
import dev.signalbox.hibernate.internal.deliver.AfterCompletion;
import dev.signalbox.hibernate.internal.deliver.AfterRelease;
import dev.signalbox.hibernate.internal.deliver.Causes;
import dev.signalbox.hibernate.internal.deliver.TransactionDelivery;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;

/** The units of work of a session factory's open sessions. */
public final class UnitsOfWork {

    private final Audience audience;
    private final TransactionDelivery transactionDelivery;
    private final AfterCompletion afterCompletion;
    private final AfterRelease afterRelease;
    private final boolean explaining;
    private final Causes unexplained = new Causes(false);
    private final ConcurrentMap<SharedSessionContractImplementor, UnitOfWork> units = new ConcurrentHashMap<>();

    /**
     * Makes one without units.
     *
     * @param explaining whether to remember the cause of each signal
     */
    public UnitsOfWork(
            Audience audience,
            TransactionDelivery transactionDelivery,
            AfterCompletion afterCompletion,
            AfterRelease afterRelease,
            boolean explaining) {
        this.explaining = explaining;
        this.audience = audience;
        this.transactionDelivery = transactionDelivery;
        this.afterCompletion = afterCompletion;
        this.afterRelease = afterRelease;
    }

    @Nullable
    public UnitOfWork find(SharedSessionContractImplementor session) {
        return units.get(session);
    }

    /** The application removes an instance. */
    public void removing(Object instance, SharedSessionContractImplementor session) {
        if (explaining) {
            of(session).causes().removed(instance);
        }
    }

    /** The session's unit of work. Makes it if there is none. */
    public UnitOfWork of(SharedSessionContractImplementor session) {
        UnitOfWork known = units.get(session);
        if (known != null) {
            return known;
        }
        UnitOfWork begun = new UnitOfWork(
                session,
                audience,
                transactionDelivery,
                afterCompletion,
                afterRelease,
                explaining ? new Causes(true) : unexplained);
        units.put(session, begun);
        TransactionListener.observe(session, begun, () -> units.remove(session));
        return begun;
    }
}
