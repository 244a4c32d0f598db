package dev.signalbox.hibernate;

import org.hibernate.SessionEventListener;
import org.jspecify.annotations.Nullable;

/** Tells a unit of work that its transaction, or its session, is over. A session that is deserialized begins afresh. */
final class SessionEnd implements SessionEventListener {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable UnitOfWork unit;
    private final transient @Nullable Runnable end;

    SessionEnd(UnitOfWork unit, Runnable end) {
        this.unit = unit;
        this.end = end;
    }

    @Override
    public void transactionCompletion(boolean successful) {
        if (unit != null) {
            unit.completed(successful);
        }
    }

    @Override
    public void end() {
        if (end != null) {
            end.run();
        }
    }
}
