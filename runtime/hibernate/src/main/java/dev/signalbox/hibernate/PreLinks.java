package dev.signalbox.hibernate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hibernate.bytecode.enhance.spi.LazyPropertyInitializer;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.Status;
import org.hibernate.event.spi.EventSource;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.CollectionType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/** Announces, for one session, how links will change. */
final class PreLinks {

    private final EventSource session;
    private final UnitOfWork unit;
    private final Links links;

    /** What the coming flush is known to do. */
    private final Map<Linked.Subject, Linked> announced = new HashMap<>();

    /** What the present flush need not announce any more: the ids of elements. */
    private final Map<Linked.Subject, Set<Object>> flushed = new HashMap<>();

    PreLinks(EventSource session, UnitOfWork unit) {
        this.session = session;
        this.unit = unit;
        this.links = new Links(session);
    }

    /**
     * Announces what is not announced yet of that which the coming flush will do to managed instances.
     *
     * @return whether there was any
     */
    boolean announceChanged() {
        boolean any = false;
        for (Map.Entry<Object, EntityEntry> managed :
                session.getPersistenceContextInternal().reentrantSafeEntityEntries()) {
            EntityEntry entry = managed.getValue();
            if (entry.getStatus() == Status.MANAGED && entry.getPersister().hasCollections()) {
                any |= announceChanged(managed.getKey(), entry);
            }
        }
        return any;
    }

    private boolean announceChanged(Object owner, EntityEntry entry) {
        boolean any = false;
        Type[] types = entry.getPersister().getPropertyTypes();
        for (int attribute = 0; attribute < types.length; attribute++) {
            if (types[attribute] instanceof CollectionType type) {
                Linked change = change(owner, entry, type, attribute);
                any |= change != null && announceIfNew(change);
            }
        }
        return any;
    }

    @SuppressWarnings("ReferenceEquality") // equal collections may be two, and one is a mark of Hibernate's
    private @Nullable Linked change(Object owner, EntityEntry entry, CollectionType type, int attribute) {
        CollectionPersister association =
                session.getFactory().getMappingMetamodel().getCollectionDescriptor(type.getRole());
        EntityPersister entity = entry.getPersister();
        Object now = entity.getValue(owner, attribute);
        if (!Links.areIn(association) || now == LazyPropertyInitializer.UNFETCHED_PROPERTY) {
            return null;
        }
        Object before = saved(entry, attribute);
        if (now == before && !isDirty(now, association)) {
            return null;
        }
        return links.changed(
                owner,
                entry,
                association,
                before instanceof PersistentCollection<?> collection ? links.before(collection) : Map.of(),
                links.now(now, association));
    }

    private static @Nullable Object saved(EntityEntry entry, int attribute) {
        Object[] loaded = entry.getLoadedState();
        return loaded == null ? null : loaded[attribute];
    }

    private boolean isDirty(@Nullable Object collection, CollectionPersister association) {
        return collection instanceof PersistentCollection<?> persistent
                && persistent.wasInitialized()
                && (links.isNew(persistent) || SnapshotComparison.mayDiffer(persistent, association));
    }

    private boolean announceIfNew(Linked change) {
        Linked known = announced.get(change.subject());
        if (known == null ? change.isNothing() : change.isLike(known)) {
            return false;
        }
        announced.put(change.subject(), change);
        change.steps().forEach(step -> unit.preSaves().announce(step));
        return true;
    }

    /** Announces what only the flush found: what has been given its id there. */
    void announceRest(Linked change) {
        Linked known = announced.remove(change.subject());
        Set<Object> told = flushed.computeIfAbsent(change.subject(), any -> new HashSet<>());
        if (known != null) {
            told.addAll(known.added().keySet());
        }
        Map<Object, Object> rest = new LinkedHashMap<>(change.added());
        rest.keySet().removeAll(told);
        change.withOnly(rest).steps().forEach(unit.announcing()::announceInFlush);
        told.addAll(rest.keySet());
        if (change.removed() != null) {
            // A new collection in place of this one adds only what this one did not have.
            told.addAll(change.removed().keySet());
        }
    }

    /** Whether something is announced that is not flushed. */
    boolean isPending() {
        return !announced.isEmpty();
    }

    /** A flush is over. */
    void forget() {
        announced.clear();
        flushed.clear();
    }
}
