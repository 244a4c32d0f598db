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
 * Sends the recorded changes after Hibernate has flushed, when the session can be used again. Called after explicit
 * flushes and after those of queries and commits, but not after a flush that failed.
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
     * Sends the recorded changes before a query, so that the query sees what receivers write, in any table. Also sends
     * rows that were inserted without a flush.
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
