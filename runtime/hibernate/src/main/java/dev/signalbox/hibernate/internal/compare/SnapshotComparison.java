package dev.signalbox.hibernate.internal.compare;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * Compares a collection with the snapshot that Hibernate took when it loaded or last flushed it. Hibernate's own
 * comparison calls {@code equals} and {@code hashCode} of the elements. This one does not, because an application does
 * not expect these calls. Entities are the same only if they are one object, embeddables if their attributes are equal.
 */
public final class SnapshotComparison {

    private final PersistentCollection<?> collection;
    private final CollectionPersister persister;
    private final Type elementType;
    private final SessionFactoryImplementor factory;

    private SnapshotComparison(PersistentCollection<?> collection, CollectionPersister persister) {
        this.collection = collection;
        this.persister = persister;
        this.elementType = elementType(persister);
        this.factory = persister.getFactory();
    }

    /** Whether a flush may have to write a collection that was saved before. Does not load the collection. */
    public static boolean mayDiffer(PersistentCollection<?> collection, CollectionPersister saved) {
        return collection.isDirty()
                || (collection.wasInitialized()
                        && isComparedByHibernate(collection, saved)
                        && new SnapshotComparison(collection, saved).differs());
    }

    /**
     * Whether Hibernate compares the collection with the snapshot. Other collections are changed through Hibernate's
     * wrapper, and the wrapper is then dirty.
     */
    private static boolean isComparedByHibernate(PersistentCollection<?> collection, CollectionPersister saved) {
        return saved.isMutable()
                && (collection.isDirectlyAccessible() || elementType(saved).isMutable());
    }

    @SuppressWarnings("removal") // its replacement compares embeddables by their own equals
    private static Type elementType(CollectionPersister persister) {
        return persister.getElementType();
    }

    private boolean differs() {
        Object snapshot = collection.getStoredSnapshot();
        if (snapshot == null) {
            return false; // Hibernate keeps no snapshot of what is read-only.
        }
        if (snapshot instanceof List<?> list) {
            return !isSequence(list.iterator());
        }
        if (snapshot instanceof Map<?, ?> map) {
            return (hasKeys() || !elementType.isMutable()) ? !isMap(map) : !isSet(map.keySet());
        }
        return !collection.equalsSnapshot(persister); // an array; Hibernate compares its elements by ids
    }

    private boolean isSequence(Iterator<?> snapshot) {
        Iterator<?> entries = collection.entries(persister);
        while (entries.hasNext() && snapshot.hasNext()) {
            if (!isSame(snapshot.next(), collection.getElement(entries.next()))) {
                return false;
            }
        }
        return !entries.hasNext() && !snapshot.hasNext();
    }

    /** Whether it has keys that are not in Hibernate's copy: indices or, in a bag, ids. */
    private boolean hasKeys() {
        return persister.hasIndex() || hasIds();
    }

    private boolean hasIds() {
        return persister.getAttributeMapping().getIdentifierDescriptor() != null;
    }

    private boolean isMap(Map<?, ?> snapshot) {
        IdentityHashMap<Object, Object> before = new IdentityHashMap<>();
        snapshot.forEach(before::put);
        Iterator<?> entries = collection.entries(persister);
        for (int position = 0; entries.hasNext(); position++) {
            Object entry = entries.next();
            Object old = before.remove(key(entry, position));
            if (!isSame(old, collection.getElement(entry))) {
                return false;
            }
        }
        return before.isEmpty();
    }

    private @Nullable Object key(Object entry, int position) {
        if (persister.hasIndex()) {
            return collection.getIndex(entry, position, persister);
        }
        return hasIds() ? collection.getIdentifier(entry, position) : collection.getElement(entry);
    }

    private boolean isSet(Set<?> snapshot) {
        Set<Copied> before = new HashSet<>();
        snapshot.forEach(element -> before.add(new Copied(element)));
        Iterator<?> entries = collection.entries(persister);
        while (entries.hasNext()) {
            if (!before.remove(new Copied(collection.getElement(entries.next())))) {
                return false;
            }
        }
        return before.isEmpty();
    }

    @SuppressWarnings("ReferenceEquality") // usually it is one object, and equals of entities must not be called
    private boolean isSame(@Nullable Object old, @Nullable Object now) {
        return old == now
                || (old != null
                        && now != null
                        && !elementType.isAssociationType()
                        && elementType.isEqual(old, now, factory));
    }

    /**
     * An element that Hibernate copies for the snapshot. Compared by Hibernate's equality, not by its own {@code
     * equals}.
     */
    private final class Copied {

        private final Object element;

        Copied(Object element) {
            this.element = element;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Copied copied && isSame(element, copied.element);
        }

        @Override
        public int hashCode() {
            return elementType.getHashCode(element, factory);
        }
    }
}
