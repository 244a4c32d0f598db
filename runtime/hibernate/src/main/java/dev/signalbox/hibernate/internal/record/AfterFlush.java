package dev.signalbox.hibernate.internal.record;

import dev.signalbox.hibernate.internal.compare.SessionState;
import dev.signalbox.hibernate.internal.unit.UnitOfWork;
import dev.signalbox.hibernate.internal.unit.UnitsOfWork;
import org.hibernate.event.spi.AutoFlushEvent;
import org.hibernate.event.spi.AutoFlushEventListener;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.FlushEvent;
import org.hibernate.event.spi.FlushEventListener;
import org.jspecify.annotations.Nullable;

/**
 * Called after Hibernate has flushed, when the session can be used again: sends what the flush recorded. Explicit
 * flushes, queries and commits all end here; a flush that failed does not.
 */
public final class AfterFlush implements FlushEventListener, AutoFlushEventListener {

    private final UnitsOfWork units;
    private final UnflushedChanges unflushed;

    public AfterFlush(UnitsOfWork units, UnflushedChanges unflushed) {
        this.units = units;
        this.unflushed = unflushed;
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
     * Sends what was recorded, so that a query sees what receivers write, whatever tables it names. Rows that were
     * inserted without a flush are sent here too.
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
        if (unflushed.existIn(session)
                || (unit != null && unit.associationAnnouncements().isPending())) {
            session.flush();
        } else {
            dispatch(unit);
        }
    }

    private static void dispatch(@Nullable UnitOfWork unit) {
        if (unit != null) {
            unit.flushEnded();
            unit.saveAnnouncements().forget();
            unit.associationAnnouncements().forget();
            unit.dispatch();
        }
    }
}
