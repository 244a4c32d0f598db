package dev.signalbox.hibernate.internal.collections;

import dev.signalbox.hibernate.internal.compare.AttributePath;
import dev.signalbox.hibernate.internal.compare.SnapshotComparison;
import dev.signalbox.hibernate.internal.compare.ValueKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.bytecode.enhance.spi.LazyPropertyInitializer;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.CollectionEntry;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.PersistenceContext;
import org.hibernate.event.spi.EventSource;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.CollectionType;
import org.hibernate.type.ComponentType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads the collections that the entities of one session own: those that are saved with the entity, also those in
 * embeddables. Does not load collections.
 */
public final class OwnedCollections {

    private final EventSource session;
    private final ValueKeys keys;

    public OwnedCollections(EventSource session) {
        this.session = session;
        this.keys = new ValueKeys(session);
    }

    /**
     * Whether a collection is saved with its owner. The inverse side is not, nor is a collection with a read-only
     * foreign key.
     */
    public static boolean isSaved(CollectionPersister collection) {
        if (collection.isInverse()) {
            return false;
        }
        boolean[] written = new boolean[1];
        collection
                .getAttributeMapping()
                .getKeyDescriptor()
                .getKeyPart()
                .forEachSelectable((index, column) ->
                        written[0] |= column.isUpdateable() || (column.isInsertable() && !column.isNullable()));
        return written[0];
    }

    /** Whether the elements are entities, of one class or of any. */
    static boolean isOfEntities(CollectionPersister collection) {
        return CollectionElements.type(collection).isAssociationType();
    }

    /** The entity of the elements; null if they are not entities, or of several entities. */
    static @Nullable EntityPersister elementEntity(CollectionPersister collection) {
        return CollectionElements.type(collection).isEntityType() ? collection.getElementPersister() : null;
    }

    /**
     * The changes that a flush will make to the collections of a managed instance, as far as they are known before the
     * flush.
     */
    public List<CollectionChange> changes(Object owner, EntityEntry entry) {
        List<CollectionChange> changes = new ArrayList<>();
        EntityPersister entity = entry.getPersister();
        @Nullable Object[] now = entity.getValues(owner);
        @Nullable Object[] saved = entry.getLoadedState();
        visit(now, saved == null ? now : saved, entity.getPropertyTypes(), (type, value, old) -> {
            CollectionPersister collection = persister(type);
            CollectionChange change = isSaved(collection) ? change(owner, entry, collection, value, old) : null;
            if (change != null) {
                changes.add(change);
            }
        });
        return changes;
    }

    /**
     * The contents of a new instance's collections, by attribute. Only of collections whose elements are not entities.
     */
    public Map<String, CollectionContent> contents(Object owner, EntityPersister entity) {
        Map<String, CollectionContent> contents = new HashMap<>();
        @Nullable Object[] values = entity.getValues(owner);
        visit(values, values, entity.getPropertyTypes(), (type, value, same) -> {
            CollectionPersister collection = persister(type);
            if (isSaved(collection) && !isOfEntities(collection) && !isUnloaded(value)) {
                contents.put(attribute(collection), content(value, collection));
            }
        });
        return contents;
    }

    private CollectionPersister persister(CollectionType type) {
        return session.getFactory().getMappingMetamodel().getCollectionDescriptor(type.getRole());
    }

    /** Called with the collection of an attribute as it is now, and as it was loaded or last flushed. */
    private interface Visitor {
        void visit(CollectionType type, @Nullable Object now, @Nullable Object saved);
    }

    @SuppressWarnings("ReferenceEquality") // compares with a marker object of Hibernate
    private void visit(@Nullable Object[] now, @Nullable Object[] saved, Type[] types, Visitor visitor) {
        for (int attribute = 0; attribute < types.length; attribute++) {
            if (now[attribute] == LazyPropertyInitializer.UNFETCHED_PROPERTY) {
                continue;
            }
            if (types[attribute] instanceof CollectionType type) {
                visitor.visit(type, wrapper(type, now[attribute]), wrapper(type, saved[attribute]));
            } else if (types[attribute] instanceof ComponentType type && hasCollections(type)) {
                visit(values(type, now[attribute]), values(type, saved[attribute]), type.getSubtypes(), visitor);
            }
        }
    }

    private static boolean hasCollections(ComponentType embeddable) {
        for (Type type : embeddable.getSubtypes()) {
            if (type instanceof CollectionType || (type instanceof ComponentType inner && hasCollections(inner))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Object[] values(ComponentType type, @Nullable Object embeddable) {
        return embeddable == null ? new Object[type.getSubtypes().length] : type.getPropertyValues(embeddable, session);
    }

    /**
     * The wrapper of a collection. Hibernate keeps the wrapper of an array elsewhere, because an array cannot be
     * replaced by it.
     */
    private @Nullable Object wrapper(CollectionType type, @Nullable Object value) {
        if (value == null || !type.hasHolder()) {
            return value;
        }
        PersistentCollection<?> holder = session.getPersistenceContextInternal().getCollectionHolder(value);
        return holder == null ? value : holder;
    }

    @SuppressWarnings("ReferenceEquality") // two collections may be equal
    private @Nullable CollectionChange change(
            Object owner,
            EntityEntry entry,
            CollectionPersister collection,
            @Nullable Object now,
            @Nullable Object saved) {
        boolean same = now == saved || isSavedHere(now, owner, collection);
        if (same && !mayBeWritten(now, collection)) {
            return null;
        }
        if (isUnloaded(now)) {
            return null; // If it belongs to another owner, the flush loads it.
        }
        if (same && now instanceof PersistentCollection<?> kept) {
            return changeSinceSaved(owner, entry, collection, kept);
        }
        CollectionContent before =
                saved instanceof PersistentCollection<?> old ? before(old, collection) : CollectionContent.EMPTY;
        return change(owner, entry, collection, before, content(now, collection));
    }

    /** The change of a loaded collection since it was loaded or last flushed. */
    public CollectionChange changeSinceSaved(
            Object owner, EntityEntry entry, CollectionPersister persister, PersistentCollection<?> collection) {
        if (!isNew(collection)
                && isSetOfEntities(persister)
                && collection.getStoredSnapshot() instanceof Map<?, ?> snapshot) {
            return changeOfSet(owner, entry, persister, collection, snapshot);
        }
        return change(owner, entry, persister, before(collection, persister), content(collection, persister));
    }

    private static boolean isSetOfEntities(CollectionPersister persister) {
        return isOfEntities(persister)
                && !persister.hasIndex()
                && persister.getAttributeMapping().getIdentifierDescriptor() == null;
    }

    /** Leaves out the elements that are the same object before and now. Most are, and making their keys is slow. */
    private CollectionChange changeOfSet(
            Object owner,
            EntityEntry entry,
            CollectionPersister persister,
            PersistentCollection<?> collection,
            Map<?, ?> snapshot) {
        IdentityHashMap<Object, Object> gone = new IdentityHashMap<>(snapshot.size());
        snapshot.values().forEach(element -> gone.put(element, element));
        List<Object> added = new ArrayList<>();
        CollectionElements.forEach(collection, persister, (position, element) -> {
            if (gone.remove(element) == null) {
                added.add(element);
            }
        });
        // In the order of the snapshot, which may be sorted.
        List<Object> removed = new ArrayList<>(snapshot.values());
        removed.removeIf(element -> !gone.containsKey(element));
        CollectionContent now = content(added, persister);
        return change(
                owner,
                entry,
                persister,
                content(removed, persister),
                removed.size() < snapshot.size() ? now.withOthers() : now);
    }

    /**
     * Whether this collection was saved for this owner. In an enhanced entity, Hibernate's loaded state does not
     * contain a collection that was replaced.
     */
    @SuppressWarnings("ReferenceEquality") // the equals of entities must not be called
    private boolean isSavedHere(@Nullable Object value, Object owner, CollectionPersister collection) {
        if (!(value instanceof PersistentCollection<?> persistent) || isNew(persistent)) {
            return false;
        }
        PersistenceContext context = session.getPersistenceContextInternal();
        return context.getCollectionEntry(persistent).getLoadedPersister() == collection
                && context.getLoadedCollectionOwnerOrNull(persistent) == owner;
    }

    static boolean isUnloaded(@Nullable Object collection) {
        return collection instanceof PersistentCollection<?> persistent && !persistent.wasInitialized();
    }

    private boolean mayBeWritten(@Nullable Object collection, CollectionPersister persister) {
        return collection instanceof PersistentCollection<?> persistent
                && persistent.wasInitialized()
                && (isNew(persistent) || SnapshotComparison.mayDiffer(persistent, persister));
    }

    /** The change of a collection. */
    public CollectionChange change(
            Object owner,
            EntityEntry entry,
            CollectionPersister collection,
            @Nullable CollectionContent before,
            CollectionContent now) {
        return new CollectionChange(owner, entry, collection, attribute(collection), before, now);
    }

    private static String attribute(CollectionPersister collection) {
        String owner = collection.getOwnerEntityPersister().getEntityName();
        String role = collection.getRole();
        return role.startsWith(owner + ".") ? role.substring(owner.length() + 1) : role;
    }

    /** Whether the owner has a collection in this attribute, the given one or another. */
    public boolean isPresent(Object owner, EntityEntry entry, CollectionPersister collection) {
        String role = collection.getRole();
        return AttributePath.of(entry.getPersister(), type -> isCollection(type, role)).stream()
                .anyMatch(path -> path.value(owner, entry.getPersister(), session) != null);
    }

    private static boolean isCollection(Type type, String role) {
        return type instanceof CollectionType collection && collection.getRole().equals(role);
    }

    private boolean isNew(PersistentCollection<?> collection) {
        CollectionEntry entry = session.getPersistenceContextInternal().getCollectionEntry(collection);
        return entry == null || entry.getLoadedPersister() == null;
    }

    /** The content of a collection when it was loaded or last flushed; null if it is not known. */
    @Nullable
    public CollectionContent before(PersistentCollection<?> collection, CollectionPersister persister) {
        if (isNew(collection)) {
            return CollectionContent.EMPTY;
        }
        Object snapshot = collection.wasInitialized() ? collection.getStoredSnapshot() : null;
        return CollectionElements.isReadable(snapshot) ? content(snapshot, persister) : null;
    }

    /** The present content of a collection of any form. */
    public CollectionContent content(@Nullable Object value, CollectionPersister collection) {
        CollectionContent content = new CollectionContent();
        Type type = CollectionElements.type(collection);
        CollectionElements.forEach(value, collection, (position, element) -> {
            Object key = keys.of(type, element);
            if (key != null && collection.hasIndex()) {
                content.addAt(keys.of(CollectionElements.positionType(collection), position), key, element);
            } else if (key != null) {
                content.add(key, element);
            }
        });
        return content;
    }
}
