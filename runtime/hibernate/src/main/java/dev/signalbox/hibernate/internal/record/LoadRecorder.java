package dev.signalbox.hibernate.internal.record;

import dev.signalbox.hibernate.internal.change.Audience;
import dev.signalbox.hibernate.internal.change.Change.Loaded;
import dev.signalbox.hibernate.internal.change.ChangeKind;
import dev.signalbox.hibernate.internal.unit.UnitsOfWork;
import dev.signalbox.model.PreInit;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.EntityKey;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.PostLoadEvent;
import org.hibernate.event.spi.PostLoadEventListener;
import org.hibernate.event.spi.PreLoadEvent;
import org.hibernate.event.spi.PreLoadEventListener;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Sends the signals of rows that are read. Sends them at once, because receivers should see the entity before the
 * application does.
 */
public final class LoadRecorder implements PreLoadEventListener, PostLoadEventListener {

    private final Audience audience;
    private final UnitsOfWork units;

    public LoadRecorder(Audience audience, UnitsOfWork units) {
        this.audience = audience;
        this.units = units;
    }

    @Override
    public void onPreLoad(PreLoadEvent event) {
        if (audience.hears(PreInit.class, event.getPersister())) {
            units.of(event.getSession())
                    .earlyDelivery()
                    .announceWithoutFlush(loaded(event.getPersister(), event.getEntity()));
        }
    }

    /**
     * Reads the event first, because Hibernate reuses it for the next row, and a receiver may load one. The event may
     * name a superclass, so the session is asked for the class.
     */
    @Override
    public void onPostLoad(PostLoadEvent event) {
        EventSource session = event.getSession();
        Object instance = event.getEntity();
        EntityEntry entry = session.getPersistenceContextInternal().getEntry(instance);
        if (entry != null && audience.hears(ChangeKind.LOADS, entry.getPersister())) {
            units.of(session).report(new RowRead(entry.getEntityKey()), loaded(entry.getPersister(), instance));
        }
    }

    private static Loaded loaded(EntityPersister entity, Object instance) {
        return new Loaded(entity.getMappedClass(), instance);
    }

    /** Identifies the loading of a row, as different from other changes of the row. */
    private record RowRead(EntityKey row) {}
}
