package dev.signalbox.hibernate.internal.record;

import dev.signalbox.hibernate.internal.change.AssociationChange;
import dev.signalbox.hibernate.internal.change.Audience;
import dev.signalbox.hibernate.internal.change.Change.Saved;
import dev.signalbox.hibernate.internal.change.ChangeKind;
import dev.signalbox.hibernate.internal.collections.CollectionChange;
import dev.signalbox.hibernate.internal.collections.CollectionContent;
import dev.signalbox.hibernate.internal.collections.OwnedCollections;
import dev.signalbox.hibernate.internal.collections.UntoldCollections;
import dev.signalbox.hibernate.internal.compare.LoadedState;
import dev.signalbox.hibernate.internal.unit.UnitOfWork;
import dev.signalbox.hibernate.internal.unit.UnitsOfWork;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.CollectionEntry;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.event.spi.AbstractCollectionEvent;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.PreCollectionRecreateEvent;
import org.hibernate.event.spi.PreCollectionRecreateEventListener;
import org.hibernate.event.spi.PreCollectionRemoveEvent;
import org.hibernate.event.spi.PreCollectionRemoveEventListener;
import org.hibernate.event.spi.PreCollectionUpdateEvent;
import org.hibernate.event.spi.PreCollectionUpdateEventListener;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * Records the changes that a flush makes to the collections of entities. Listens before Hibernate writes a collection,
 * because afterwards Hibernate no longer knows the old content. If the flush fails, the recorded changes are dropped.
 */
public final class CollectionRecorder
        implements PreCollectionUpdateEventListener,
                PreCollectionRecreateEventListener,
                PreCollectionRemoveEventListener {

    private final Audience audience;
    private final UnitsOfWork units;
    private final UntoldCollections unsaved = new UntoldCollections();

    public CollectionRecorder(Audience audience, UnitsOfWork units) {
        this.audience = audience;
        this.units = units;
    }

    @Override
    public void onPreUpdateCollection(PreCollectionUpdateEvent event) {
        EventSource session = flushing(event);
        if (session == null || !event.getCollection().wasInitialized()) {
            return;
        }
        PersistentCollection<?> collection = event.getCollection();
        CollectionPersister persister = entryOf(event, session).getLoadedPersister();
        EntityEntry owner = entryOf(collection.getOwner(), session);
        if (persister != null && owner != null && isHeard(owner)) {
            OwnedCollections collections = new OwnedCollections(session);
            record(session, collections.changeSinceSaved(collection.getOwner(), owner, persister, collection));
        }
    }

    /**
     * Records a new collection, or one that belonged to another owner. It may replace a collection that was removed
     * just before.
     */
    @Override
    public void onPreRecreateCollection(PreCollectionRecreateEvent event) {
        EventSource session = flushing(event);
        if (session == null) {
            return;
        }
        PersistentCollection<?> collection = event.getCollection();
        CollectionPersister persister = entryOf(event, session).getCurrentPersister();
        EntityEntry owner = entryOf(collection.getOwner(), session);
        if (persister != null && owner != null && isHeard(owner)) {
            OwnedCollections collections = new OwnedCollections(session);
            CollectionContent now = collections.content(collection, persister);
            CollectionChange made =
                    collections.change(collection.getOwner(), owner, persister, CollectionContent.EMPTY, now);
            record(session, units.of(session).replacedCollections().with(made));
        }
    }

    /**
     * Either the owner is deleted, and then no signal of unlinking is sent, or another collection or null replaces this
     * one.
     */
    @Override
    public void onPreRemoveCollection(PreCollectionRemoveEvent event) {
        EventSource session = flushing(event);
        if (session == null) {
            return;
        }
        Object owner = event.getAffectedOwnerOrNull();
        EntityEntry ownerEntry = entryOf(owner, session);
        if (owner == null || ownerEntry == null || ownerEntry.getStatus().isDeletedOrGone()) {
            forget(event, session);
            return;
        }
        CollectionPersister persister =
                event.getCollection() == null ? null : entryOf(event, session).getLoadedPersister();
        if (persister != null && OwnedCollections.isSaved(persister) && isHeard(ownerEntry)) {
            OwnedCollections collections = new OwnedCollections(session);
            CollectionContent before = collections.before(event.getCollection(), persister);
            CollectionChange change = collections.change(owner, ownerEntry, persister, before, CollectionContent.EMPTY);
            if (collections.isPresent(owner, ownerEntry, persister)) {
                units.of(session).replacedCollections().add(change);
            } else {
                record(session, change);
            }
        }
    }

    private boolean isHeard(EntityEntry owner) {
        return audience.hears(ChangeKind.LINKS) || audience.hears(owner.getPersister());
    }

    private void record(EventSource session, CollectionChange change) {
        if (!OwnedCollections.isSaved(change.collection())) {
            unsaved.warnOfInverse(change, session);
            return;
        }
        UnitOfWork unit = units.of(session);
        EntityPersister owner = change.entry().getPersister();
        AssociationChange links = change.links();
        if (audience.hears(ChangeKind.LINKS) && !links.isNothing()) {
            unit.associationAnnouncements().announceRest(links);
            unit.recordLinks(links);
        }
        if (audience.hears(owner) && change.isMoreThanLinks()) {
            unit.record(change.entry().getId(), owner, saved(change, unit.isRaw()));
        }
    }

    private static Saved saved(CollectionChange change, boolean raw) {
        EntityPersister owner = change.entry().getPersister();
        return new Saved(
                owner.getMappedClass(),
                change.owner(),
                false,
                raw,
                change.names(),
                LoadedState.of(owner, change.entry().getLoadedState()));
    }

    private void forget(AbstractCollectionEvent event, EventSource session) {
        UnitOfWork unit = units.find(session);
        Object id = event.getAffectedOwnerIdOrNull();
        if (unit != null && id != null) {
            EntityPersister owner =
                    session.getFactory().getMappingMetamodel().getEntityDescriptor(event.getAffectedOwnerEntityName());
            unit.forgetLinks(session.generateEntityKey(id, owner));
        }
    }

    /**
     * The session that flushes; null if it is stateless. The event's own method for this throws for a stateless
     * session. If the event has no collection, because the collection is not loaded, the session is not stateless.
     */
    private @Nullable EventSource flushing(AbstractCollectionEvent event) {
        PersistentCollection<?> collection = event.getCollection();
        if (collection == null) {
            return event.getSession();
        }
        if (collection.getSession() instanceof EventSource session
                && session.getPersistenceContextInternal().isFlushing()) {
            return session;
        }
        boolean linksNothing = event instanceof PreCollectionRecreateEvent && collection.empty();
        if (!linksNothing && audience.hears(ChangeKind.LINKS)) {
            unsaved.warnOfStateless(event.getAffectedOwnerEntityName());
        }
        return null;
    }

    private static CollectionEntry entryOf(AbstractCollectionEvent event, EventSource session) {
        return session.getPersistenceContextInternal().getCollectionEntry(event.getCollection());
    }

    private static @Nullable EntityEntry entryOf(@Nullable Object owner, EventSource session) {
        return owner == null ? null : session.getPersistenceContextInternal().getEntry(owner);
    }
}
