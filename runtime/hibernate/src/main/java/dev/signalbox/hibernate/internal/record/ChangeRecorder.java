package dev.signalbox.hibernate.internal.record;

import dev.signalbox.hibernate.internal.change.Audience;
import dev.signalbox.hibernate.internal.change.Change;
import dev.signalbox.hibernate.internal.change.Change.Deleted;
import dev.signalbox.hibernate.internal.change.Change.Saved;
import dev.signalbox.hibernate.internal.change.Change.Upserted;
import dev.signalbox.hibernate.internal.compare.DirtyAttributes;
import dev.signalbox.hibernate.internal.compare.LoadedState;
import dev.signalbox.hibernate.internal.unit.BeforeCommitFirst;
import dev.signalbox.hibernate.internal.unit.UnitOfWork;
import dev.signalbox.hibernate.internal.unit.UnitsOfWork;
import dev.signalbox.model.Previous;
import java.util.Set;
import org.hibernate.event.spi.AbstractDatabaseOperationEvent;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.event.spi.PostUpsertEvent;
import org.hibernate.event.spi.PostUpsertEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * Records the rows that a flush writes, if a receiver hears them. Must do nothing else, because code that uses the
 * session while Hibernate executes its queue loses writes.
 */
public final class ChangeRecorder
        implements PostInsertEventListener,
                PostUpdateEventListener,
                PostUpsertEventListener,
                PostDeleteEventListener,
                BeforeCommitFirst.OwnListener {

    private final Audience audience;
    private final UnitsOfWork units;

    public ChangeRecorder(Audience audience, UnitsOfWork units) {
        this.audience = audience;
        this.units = units;
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        if (audience.hears(event.getPersister())) {
            recordSave(event, true, null, Previous.OF_NEW);
        } else if (!event.getSession().getPersistenceContextInternal().isFlushing()) {
            units.of(event.getSession()).beforeCommitFirst().register();
        }
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        if (audience.hears(event.getPersister())) {
            recordSave(
                    event,
                    false,
                    DirtyAttributes.updated(event),
                    LoadedState.of(event.getPersister(), event.getOldState()));
        }
    }

    @Override
    public void onPostUpsert(PostUpsertEvent event) {
        if (audience.hears(event.getPersister())) {
            record(event, new Upserted(event.getPersister().getMappedClass(), event.getEntity()));
        }
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        if (audience.hears(event.getPersister())) {
            record(event, new Deleted(event.getPersister().getMappedClass(), event.getEntity()));
        }
    }

    private void recordSave(
            AbstractDatabaseOperationEvent event, boolean created, @Nullable Set<String> fields, Previous previous) {
        UnitOfWork unit = units.of(event.getSession());
        Class<?> sender = event.getPersister().getMappedClass();
        unit.record(
                event.getId(),
                event.getPersister(),
                new Saved(sender, event.getEntity(), created, unit.isRaw(), fields, previous));
    }

    private void record(AbstractDatabaseOperationEvent event, Change change) {
        units.of(event.getSession()).record(event.getId(), event.getPersister(), change);
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }
}
