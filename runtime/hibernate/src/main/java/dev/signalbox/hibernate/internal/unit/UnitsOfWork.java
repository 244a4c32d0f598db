package dev.signalbox.hibernate.internal.unit;

import dev.signalbox.hibernate.internal.change.Audience;
import dev.signalbox.hibernate.internal.deliver.AfterCompletion;
import dev.signalbox.hibernate.internal.deliver.AfterRelease;
import dev.signalbox.hibernate.internal.deliver.Causes;
import dev.signalbox.hibernate.internal.deliver.TransactionDelivery;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
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

    /**
     * By session, which keeps its unit by a {@link TransactionListener}. Both are held weakly here, because Hibernate
     * does not hold a session that the application forgets to close.
     */
    private final ConcurrentMap<Object, WeakReference<UnitOfWork>> units = new ConcurrentHashMap<>();

    private final ReferenceQueue<SharedSessionContractImplementor> forgotten = new ReferenceQueue<>();

    /** A key of the map. */
    private static final class WeakSession extends WeakReference<SharedSessionContractImplementor> {

        private final int hash;

        WeakSession(
                SharedSessionContractImplementor session, ReferenceQueue<SharedSessionContractImplementor> forgotten) {
            super(session, forgotten);
            hash = System.identityHashCode(session);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** Finds the key of a session. The map calls {@code equals} of what it looks for, and not of its keys. */
    private record Wanted(SharedSessionContractImplementor session) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof WeakSession key && key.refersTo(session);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(session);
        }
    }

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
        WeakReference<UnitOfWork> known = units.get(new Wanted(session));
        return known == null ? null : known.get();
    }

    /** The application removes an instance. */
    public void removing(Object instance, SharedSessionContractImplementor session) {
        if (explaining) {
            of(session).causes().removed(instance);
        }
    }

    /** The session's unit of work. Makes it if there is none. */
    public UnitOfWork of(SharedSessionContractImplementor session) {
        UnitOfWork known = find(session);
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
        removeForgotten();
        WeakSession key = new WeakSession(session, forgotten);
        units.put(key, new WeakReference<>(begun));
        TransactionListener.observe(session, begun, () -> units.remove(key));
        return begun;
    }

    private void removeForgotten() {
        for (Object key = forgotten.poll(); key != null; key = forgotten.poll()) {
            units.remove(key);
        }
    }
}
