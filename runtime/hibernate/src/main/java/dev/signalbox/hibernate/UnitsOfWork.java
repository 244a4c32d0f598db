package dev.signalbox.hibernate;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;

/** The units of work of a session factory's open sessions. */
final class UnitsOfWork {

    private final Audience audience;
    private final Delivering delivering;
    private final AfterCompletion afterCompletion;
    private final AfterRelease afterRelease;
    private final ConcurrentMap<SharedSessionContractImplementor, UnitOfWork> units = new ConcurrentHashMap<>();

    UnitsOfWork(Audience audience, Delivering delivering, AfterCompletion afterCompletion, AfterRelease afterRelease) {
        this.audience = audience;
        this.delivering = delivering;
        this.afterCompletion = afterCompletion;
        this.afterRelease = afterRelease;
    }

    @Nullable
    UnitOfWork find(SharedSessionContractImplementor session) {
        return units.get(session);
    }

    /** The session's unit of work, begun if there is none. */
    UnitOfWork of(SharedSessionContractImplementor session) {
        UnitOfWork known = units.get(session);
        if (known != null) {
            return known;
        }
        UnitOfWork begun = new UnitOfWork(session, audience, delivering, afterCompletion, afterRelease);
        units.put(session, begun);
        Completion.observe(session, begun, () -> units.remove(session));
        return begun;
    }
}
