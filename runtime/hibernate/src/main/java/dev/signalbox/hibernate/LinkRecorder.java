package dev.signalbox.hibernate;

import java.util.Map;
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
 * Records what a flush does to links. When Hibernate says that it is about to do it, for afterwards it has forgotten what
 * was there; a flush that fails then is forgotten as a whole.
 */
final class LinkRecorder
        implements PreCollectionUpdateEventListener,
                PreCollectionRecreateEventListener,
                PreCollectionRemoveEventListener {

    private final Audience audience;
    private final UnitsOfWork units;

    LinkRecorder(Audience audience, UnitsOfWork units) {
        this.audience = audience;
        this.units = units;
    }

    @Override
    public void onPreUpdateCollection(PreCollectionUpdateEvent event) {
        EventSource session = flushing(event);
        if (session != null && event.getCollection().wasInitialized()) {
            CollectionEntry entry = entryOf(event, session);
            recordChange(event, session, entry == null ? null : entry.getLoadedPersister());
        }
    }

    /** A new collection, which may stand in place of another whose removal is recorded already. */
    @Override
    public void onPreRecreateCollection(PreCollectionRecreateEvent event) {
        EventSource session = flushing(event);
        if (session != null) {
            CollectionEntry entry = entryOf(event, session);
            recordChange(event, session, entry == null ? null : entry.getCurrentPersister());
        }
    }

    private void recordChange(
            AbstractCollectionEvent event, EventSource session, @Nullable CollectionPersister association) {
        PersistentCollection<?> collection = event.getCollection();
        Object owner = collection.getOwner();
        EntityEntry entry =
                owner == null ? null : session.getPersistenceContextInternal().getEntry(owner);
        if (association != null && entry != null && Links.areIn(association)) {
            Links links = new Links(session);
            record(
                    session,
                    links.changed(
                            owner, entry, association, links.before(collection), links.now(collection, association)));
        }
    }

    /** Either the owner is deleted, which unlinks nobody, or another collection or none takes the place of this one. */
    @Override
    public void onPreRemoveCollection(PreCollectionRemoveEvent event) {
        EventSource session = flushing(event);
        if (session == null) {
            return;
        }
        Object owner = event.getAffectedOwnerOrNull();
        EntityEntry ownerEntry =
                owner == null ? null : session.getPersistenceContextInternal().getEntry(owner);
        if (owner == null || ownerEntry == null || ownerEntry.getStatus().isDeletedOrGone()) {
            forget(event, session);
            return;
        }
        CollectionEntry entry = entryOf(event, session);
        CollectionPersister association = entry == null ? null : entry.getLoadedPersister();
        if (association != null && Links.areIn(association)) {
            Links links = new Links(session);
            record(
                    session,
                    links.changed(owner, ownerEntry, association, links.before(event.getCollection()), Map.of()));
        }
    }

    private void record(EventSource session, Linked change) {
        if (audience.hears(Kind.LINKS) && !change.isNothing()) {
            UnitOfWork unit = units.of(session);
            unit.preLinks().announceRest(change);
            unit.recordLinks(change);
        }
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
     * The session that flushes; null if it is a stateless one, of which Hibernate does not tell. The event cannot be
     * asked, for it fails then. Of a collection that nobody has loaded only the others tell.
     */
    private static @Nullable EventSource flushing(AbstractCollectionEvent event) {
        PersistentCollection<?> collection = event.getCollection();
        if (collection == null) {
            return event.getSession();
        }
        return collection.getSession() instanceof EventSource session
                        && session.getPersistenceContextInternal().isFlushing()
                ? session
                : null;
    }

    private static @Nullable CollectionEntry entryOf(AbstractCollectionEvent event, EventSource session) {
        PersistentCollection<?> collection = event.getCollection();
        return collection == null
                ? null
                : session.getPersistenceContextInternal().getCollectionEntry(collection);
    }
}
