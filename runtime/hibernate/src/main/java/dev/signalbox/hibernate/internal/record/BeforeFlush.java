package dev.signalbox.hibernate.internal.record;

import dev.signalbox.hibernate.internal.change.Audience;
import dev.signalbox.hibernate.internal.change.ChangeKind;
import dev.signalbox.hibernate.internal.compare.SessionState;
import dev.signalbox.hibernate.internal.unit.UnitOfWork;
import dev.signalbox.hibernate.internal.unit.UnitsOfWork;
import org.hibernate.event.spi.AutoFlushEvent;
import org.hibernate.event.spi.AutoFlushEventListener;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.FlushEvent;
import org.hibernate.event.spi.FlushEventListener;

/** Announces which instances will be updated. Called before Hibernate flushes. */
public final class BeforeFlush implements FlushEventListener, AutoFlushEventListener {

    /** After this many passes, this class assumes that receivers change associations without end. */
    private static final int MOST_PASSES = 16;

    private final Audience audience;
    private final UnitsOfWork units;

    public BeforeFlush(Audience audience, UnitsOfWork units) {
        this.audience = audience;
        this.units = units;
    }

    @Override
    public void onFlush(FlushEvent event) {
        UnitOfWork unit = units.find(event.getSession());
        if (unit != null) {
            unit.saveAnnouncements().rejectFlush();
        }
        prepare(event.getSession());
    }

    /**
     * Announces the changes that the flush before a query may write. If Hibernate decides that the query needs no
     * flush, {@link AfterFlush} flushes the announced changes.
     */
    @Override
    public void onAutoFlush(AutoFlushEvent event) {
        if (SessionState.flushesForQueries(event.getSession())) {
            prepare(event.getSession());
        }
    }

    private void prepare(EventSource session) {
        UnitOfWork unit = units.of(session);
        unit.forgetFailedFlush();
        unit.beforeCommitFirst().register();
        boolean links = audience.hears(ChangeKind.LINKS);
        for (int pass = 0;
                pass == 0 || (links && unit.associationAnnouncements().announceChanged());
                pass++) {
            if (pass == MOST_PASSES) {
                throw unit.saveAnnouncements().loop();
            }
            if (audience.hearsPreSave()) {
                unit.saveAnnouncements().announceChanged();
            }
        }
    }
}
