package dev.signalbox.hibernate.internal.record;

import dev.signalbox.hibernate.internal.change.Audience;
import dev.signalbox.hibernate.internal.change.Change;
import dev.signalbox.hibernate.internal.change.Change.Deleted;
import dev.signalbox.hibernate.internal.change.Change.Saved;
import dev.signalbox.hibernate.internal.change.Change.Upserted;
import dev.signalbox.hibernate.internal.unit.UnitsOfWork;
import dev.signalbox.model.PreDelete;
import dev.signalbox.model.Previous;
import org.hibernate.event.spi.AbstractDatabaseOperationEvent;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.PreDeleteEvent;
import org.hibernate.event.spi.PreDeleteEventListener;
import org.hibernate.event.spi.PreInsertEvent;
import org.hibernate.event.spi.PreInsertEventListener;
import org.hibernate.event.spi.PreUpdateEvent;
import org.hibernate.event.spi.PreUpdateEventListener;
import org.hibernate.event.spi.PreUpsertEvent;
import org.hibernate.event.spi.PreUpsertEventListener;

/**
 * Announces what a stateless session is about to write. Such a session writes at once, so it can announce a write in
 * Hibernate's event before it. In other sessions this event comes within the flush, which is too late.
 */
public final class StatelessAnnouncements
        implements PreInsertEventListener, PreUpdateEventListener, PreUpsertEventListener, PreDeleteEventListener {

    private final Audience audience;
    private final UnitsOfWork units;

    public StatelessAnnouncements(Audience audience, UnitsOfWork units) {
        this.audience = audience;
        this.units = units;
    }

    @Override
    public boolean onPreInsert(PreInsertEvent event) {
        announceSave(event, event.getState(), saved(event, true, Previous.OF_NEW));
        return false;
    }

    @Override
    public boolean onPreUpdate(PreUpdateEvent event) {
        announceSave(event, event.getState(), saved(event, false, Previous.UNKNOWN));
        return false;
    }

    @Override
    public boolean onPreUpsert(PreUpsertEvent event) {
        announceSave(event, event.getState(), new Upserted(event.getPersister().getMappedClass(), event.getEntity()));
        return false;
    }

    @Override
    public boolean onPreDelete(PreDeleteEvent event) {
        if (isStateless(event) && audience.hears(PreDelete.class, event.getPersister())) {
            units.of(event.getSession())
                    .earlyDelivery()
                    .announce(new Deleted(event.getPersister().getMappedClass(), event.getEntity()));
        }
        return false;
    }

    private static Saved saved(AbstractDatabaseOperationEvent event, boolean created, Previous previous) {
        return new Saved(event.getPersister().getMappedClass(), event.getEntity(), created, false, null, previous);
    }

    /**
     * Announces a save. Hibernate writes the state in the event, so this method copies the receivers' changes of the
     * instance to that state.
     */
    private void announceSave(AbstractDatabaseOperationEvent event, Object[] state, Change change) {
        if (isStateless(event) && audience.hearsPreSave(event.getPersister())) {
            units.of(event.getSession()).earlyDelivery().announce(change);
            System.arraycopy(event.getPersister().getValues(event.getEntity()), 0, state, 0, state.length);
        }
    }

    private static boolean isStateless(AbstractDatabaseOperationEvent event) {
        return !(event.getSession() instanceof EventSource);
    }
}
