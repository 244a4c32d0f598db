package dev.signalbox.hibernate;

import java.util.Map;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.CollectionEntry;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.EntityKey;
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
        CollectionEntry entry = entryOf(event);
        if (entry != null && event.getCollection().wasInitialized()) {
            recordChange(event, entry.getLoadedPersister());
        }
    }

    /** A new collection, which may stand in place of another whose removal is recorded already. */
    @Override
    public void onPreRecreateCollection(PreCollectionRecreateEvent event) {
        CollectionEntry entry = entryOf(event);
        if (entry != null) {
            recordChange(event, entry.getCurrentPersister());
        }
    }

    private void recordChange(AbstractCollectionEvent event, @Nullable CollectionPersister association) {
        PersistentCollection<?> collection = event.getCollection();
        EventSource session = event.getSession();
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

    /** Whether of an owner that goes, which unlinks nobody, or of a collection that is replaced by another or by none. */
    @Override
    public void onPreRemoveCollection(PreCollectionRemoveEvent event) {
        EventSource session = event.getSession();
        Object owner = event.getAffectedOwnerOrNull();
        EntityEntry ownerEntry = session == null || owner == null
                ? null
                : session.getPersistenceContextInternal().getEntry(owner);
        if (ownerEntry == null || ownerEntry.getStatus().isDeletedOrGone()) {
            forget(event);
            return;
        }
        CollectionEntry entry = entryOf(event);
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

    private void forget(AbstractCollectionEvent event) {
        EventSource session = event.getSession();
        UnitOfWork unit = session == null ? null : units.find(session);
        Object id = event.getAffectedOwnerIdOrNull();
        if (unit != null && id != null) {
            EntityPersister owner =
                    session.getFactory().getMappingMetamodel().getEntityDescriptor(event.getAffectedOwnerEntityName());
            EntityKey row = session.generateEntityKey(id, owner);
            unit.forgetLinks(row);
        }
    }

    /** Null in a stateless session, and of a collection that nobody has loaded. */
    private static @Nullable CollectionEntry entryOf(AbstractCollectionEvent event) {
        return event.getSession() == null || event.getCollection() == null
                ? null
                : event.getSession().getPersistenceContextInternal().getCollectionEntry(event.getCollection());
    }
}
