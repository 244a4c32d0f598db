package dev.signalbox.hibernate.internal.collections;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.engine.spi.EntityKey;
import org.jspecify.annotations.Nullable;

/** The content of a collection at one moment: the {@code ValueKeys} of its elements and of their positions. */
public final class CollectionContent {

    public static final CollectionContent EMPTY = new CollectionContent();

    /** The elements that are entities with an id. */
    private final Map<EntityKey, Object> links = new LinkedHashMap<>();

    /**
     * How often an element is at a position. In a bag, with or without ids, elements have no positions. The first time that an
     * entity is in a collection without positions is not counted: most large collections are sets of entities, and for them
     * the links say everything.
     */
    private final Map<Entry, Integer> entries = new HashMap<>();

    /** Whether elements are left out, because they are the same in both contents that are compared. */
    private boolean hasOthers;

    private record Entry(@Nullable Object position, Object element) {}

    /**
     * Adds an element of a collection with positions.
     *
     * @param position the key of the element's position; null if it is not known
     * @param key the key of the element
     */
    void addAt(@Nullable Object position, Object key, Object element) {
        count(position, key);
        if (key instanceof EntityKey row) {
            links.put(row, element);
        }
    }

    /** Adds an element of a collection without positions. */
    void add(Object key, Object element) {
        if (!(key instanceof EntityKey row) || links.put(row, element) != null) {
            count(null, key);
        }
    }

    private void count(@Nullable Object position, Object key) {
        entries.merge(new Entry(position, key), 1, Integer::sum);
    }

    /** This content, from which elements are left out that are also in the content that it is compared with. */
    CollectionContent withOthers() {
        hasOthers = true;
        return this;
    }

    boolean isEmpty() {
        return !hasOthers && links.isEmpty() && entries.isEmpty();
    }

    /** The entities in it, without those that have no id yet. The caller must not change the map. */
    Map<EntityKey, Object> links() {
        return links;
    }

    /** The entities in it that the other one does not contain. */
    Map<EntityKey, Object> linksBeyond(CollectionContent other) {
        Map<EntityKey, Object> beyond = new LinkedHashMap<>();
        links.forEach((row, element) -> {
            if (!other.links.containsKey(row)) {
                beyond.put(row, element);
            }
        });
        return beyond;
    }

    /** Whether both contain each element equally often at each position. */
    public boolean isSameAs(CollectionContent other) {
        return entries.equals(other.entries) && links.keySet().equals(other.links.keySet());
    }

    /** Whether an entity in both is now at another position, or is contained more or less often. */
    boolean isMovedSince(CollectionContent before) {
        return !entriesIn(before).equals(before.entriesIn(this));
    }

    private Map<Entry, Integer> entriesIn(CollectionContent other) {
        Map<Entry, Integer> common = new HashMap<>(entries);
        common.keySet().removeIf(entry -> !(entry.element instanceof EntityKey row && other.links.containsKey(row)));
        return common;
    }
}
