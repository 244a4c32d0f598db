package dev.signalbox.hibernate;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.CollectionEntry;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.event.spi.EventSource;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;
import org.jspecify.annotations.Nullable;

/** Reads what changed in the links of the entities of one session. */
final class Links {

    private final EventSource session;

    Links(EventSource session) {
        this.session = session;
    }

    /** Whether a collection consists of links, and those are saved with its owner. */
    static boolean areIn(CollectionPersister association) {
        return association.isManyToMany() && !association.isInverse();
    }

    /**
     * What changed.
     *
     * @param before the elements before, by their ids; null if they are not known
     * @param after the elements now, by their ids
     */
    Linked changed(
            Object owner,
            EntityEntry entry,
            CollectionPersister association,
            @Nullable Map<Object, Object> before,
            Map<Object, Object> after) {
        Map<Object, Object> added = new LinkedHashMap<>(after);
        Map<Object, Object> removed = null;
        if (before != null) {
            removed = new LinkedHashMap<>(before);
            removed.keySet().removeAll(after.keySet());
            added.keySet().removeAll(before.keySet());
        }
        return new Linked(
                entry.getEntityKey(),
                entry.getPersister().getMappedClass(),
                owner,
                attributeOf(association),
                association.getElementPersister().getMappedClass(),
                removed,
                added,
                after.isEmpty());
    }

    private static String attributeOf(CollectionPersister association) {
        String owner = association.getOwnerEntityPersister().getEntityName();
        String role = association.getRole();
        return role.startsWith(owner + ".") ? role.substring(owner.length() + 1) : role;
    }

    /** The elements of a collection when it was loaded or last flushed; null if they are not known. */
    @Nullable
    Map<Object, Object> before(PersistentCollection<?> collection) {
        CollectionPersister association = savedAssociation(collection);
        if (association == null) {
            return Map.of();
        }
        return collection.wasInitialized() ? byId(elements(collection.getStoredSnapshot()), association) : null;
    }

    /** Whether nothing of a collection is saved yet. */
    boolean isNew(PersistentCollection<?> collection) {
        return savedAssociation(collection) == null;
    }

    private @Nullable CollectionPersister savedAssociation(PersistentCollection<?> collection) {
        CollectionEntry entry = session.getPersistenceContextInternal().getCollectionEntry(collection);
        return entry == null ? null : entry.getLoadedPersister();
    }

    /** The elements of what an entity's attribute holds now, without those that have no id yet. */
    Map<Object, Object> now(@Nullable Object collection, CollectionPersister association) {
        return collection instanceof PersistentCollection<?> persistent
                ? byId(elements(persistent, association), association)
                : byId(elements(collection), association);
    }

    private static Iterable<?> elements(PersistentCollection<?> collection, CollectionPersister association) {
        return () -> new Iterator<>() {
            private final Iterator<?> entries = collection.entries(association);

            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public Object next() {
                return collection.getElement(entries.next());
            }
        };
    }

    private static Iterable<?> elements(@Nullable Object collection) {
        if (collection instanceof Map<?, ?> map) {
            return map.values();
        }
        if (collection instanceof Object[] array) {
            return Arrays.asList(array);
        }
        return collection instanceof Collection<?> some ? some : List.of();
    }

    private Map<Object, Object> byId(Iterable<?> elements, CollectionPersister association) {
        Map<Object, Object> byId = new LinkedHashMap<>();
        for (Object element : elements) {
            Object id = element == null ? null : id(element, association.getElementPersister());
            if (id != null) {
                byId.put(id, element);
            }
        }
        return byId;
    }

    private @Nullable Object id(Object element, EntityPersister entity) {
        LazyInitializer proxy = HibernateProxy.extractLazyInitializer(element);
        return proxy != null ? proxy.getInternalIdentifier() : entity.getIdentifier(element, session);
    }
}
