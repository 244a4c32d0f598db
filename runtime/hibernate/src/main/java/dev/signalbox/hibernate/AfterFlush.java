package dev.signalbox.hibernate;

import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.AutoFlushEvent;
import org.hibernate.event.spi.AutoFlushEventListener;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.FlushEvent;
import org.hibernate.event.spi.FlushEventListener;
import org.jspecify.annotations.Nullable;

/**
 * Called after Hibernate has flushed, when the session can be used again: sends what the flush recorded. Explicit
 * flushes, queries and commits all pass here. Not called if the flush failed.
 */
final class AfterFlush implements FlushEventListener, AutoFlushEventListener {

    private final UnitsOfWork units;
    private final UnflushedChanges unflushed;
    private final BulkStatements bulkStatements;

    AfterFlush(UnitsOfWork units, UnflushedChanges unflushed, BulkStatements bulkStatements) {
        this.units = units;
        this.unflushed = unflushed;
        this.bulkStatements = bulkStatements;
    }

    /** The one of a session's factory; null if no receiver hears its signals. Services have no other way to it. */
    static @Nullable AfterFlush of(SharedSessionContractImplementor session) {
        AfterFlush[] found = new AfterFlush[1];
        session.getFactory()
                .getEventEngine()
                .getListenerRegistry()
                .getEventListenerGroup(EventType.AUTO_FLUSH)
                .fireEventOnEachListener(found, (listener, result) -> {
                    if (listener instanceof AfterFlush ours) {
                        result[0] = ours;
                    }
                });
        return found[0];
    }

    UnitsOfWork units() {
        return units;
    }

    /** What tells of the bulk statements of a session factory. */
    BulkStatements bulkStatements() {
        return bulkStatements;
    }

    @Override
    public void onFlush(FlushEvent event) {
        UnitOfWork unit = units.find(event.getSession());
        if (unit != null && SessionState.isAtRest(event.getSession())) {
            unit.recordForcedIncrements();
            dispatch(unit);
        }
    }

    /**
     * Makes a query see what receivers write, whatever tables it names. Rows inserted without a flush are sent here too.
     */
    @Override
    public void onAutoFlush(AutoFlushEvent event) {
        EventSource session = event.getSession();
        if (!SessionState.flushesForQueries(session)) {
            return;
        }
        UnitOfWork unit = units.find(session);
        if (unit != null) {
            unit.flushEnded();
        }
        if (unflushed.existIn(session) || (unit != null && unit.preLinks().isPending())) {
            session.flush();
        } else {
            dispatch(unit);
        }
    }

    private static void dispatch(@Nullable UnitOfWork unit) {
        if (unit != null) {
            unit.flushEnded();
            unit.preSaves().forget();
            unit.preLinks().forget();
            unit.dispatch();
        }
    }
}
