package dev.signalbox.hibernate.internal.save;

import dev.signalbox.hibernate.internal.collections.CollectionElements;
import dev.signalbox.hibernate.internal.compare.AttributePath;
import dev.signalbox.hibernate.internal.compare.ValueKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Hibernate;
import org.hibernate.event.spi.EventSource;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.CollectionType;
import org.hibernate.type.ComponentType;
import org.hibernate.type.MapType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * A collection of a {@link MergedCopy}.
 *
 * <p>A collection of values is filled before the receivers are called, so that they see the same content in {@code
 * merge} as they would see in {@code persist}. Merge overwrites it; after merge, the content is set back to what it was
 * when the receivers had been called. A collection of entities is not filled,
 * because merge has not copied the other instances yet. After merge, the entities that receivers added are added again.
 */
final class MergedCollection implements MergedAttribute {

    private final AttributePath path;
    private final Object copy;
    private final EntityPersister entity;
    private final CollectionPersister collection;
    private final ValueKeys keys;
    private final EventSource session;
    private final @Nullable Object held;
    private final boolean filled;
    private final List<Element> before;
    private List<Element> after;

    /** The array that the receivers left; null if the attribute is not an array, or if merge overwrites this array. */
    private @Nullable Object array;

    private record Element(@Nullable Object position, Object value, List<@Nullable Object> key) {}

    /** Must be made before the receivers are called. */
    MergedCollection(
            AttributePath path, @Nullable Object original, Object copy, EntityPersister entity, EventSource session) {
        this.path = path;
        this.copy = copy;
        this.entity = entity;
        this.session = session;
        this.keys = new ValueKeys(session);
        this.collection = session.getFactory()
                .getMappingMetamodel()
                .getCollectionDescriptor(((CollectionType) path.type()).getRole());
        this.filled = original != null && isOfValues() && fill(path.value(original, entity, session));
        this.held = value();
        this.before = elements();
        this.after = before;
    }

    @SuppressWarnings("ReferenceEquality") // two collections may be equal
    private boolean fill(@Nullable Object values) {
        if (values == null || !Hibernate.isInitialized(values)) {
            return false;
        }
        Object target = value();
        Object result = path.type().replace(values, target, session, copy, new IdentityHashMap<>());
        return result == target || path.set(copy, entity, result);
    }

    private boolean isOfValues() {
        return isValue(CollectionElements.type(collection))
                && (!collection.hasIndex() || isValue(CollectionElements.positionType(collection)));
    }

    private static boolean isValue(Type type) {
        if (type instanceof ComponentType embeddable) {
            for (Type each : embeddable.getSubtypes()) {
                if (!isValue(each)) {
                    return false;
                }
            }
        }
        return !type.isAssociationType();
    }

    private @Nullable Object value() {
        return path.value(copy, entity, session);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // compares arrays
    public void keepWhatReceiversDid() {
        Object value = value();
        if (collection.isArray() && isChanged() && value == held) {
            return;
        }
        after = elements();
        if (collection.isArray() && isChanged()) {
            array = value == held ? copied(value) : value;
            path.set(copy, entity, held); // Merge expects the array that it knows, or null.
        }
    }

    private static @Nullable Object copied(@Nullable Object array) {
        return array instanceof Object[] elements ? elements.clone() : null;
    }

    /** Whether receivers changed it, and merge will undo the change. */
    private boolean isChanged() {
        return filled ? !isSame(before, after) : !beyond(after, before).isEmpty();
    }

    @Override
    public void restore() {
        if (!isChanged()) {
            return;
        }
        if (filled) {
            put(after);
            return;
        }
        List<Element> merged = elements();
        List<Element> added = beyond(beyond(after, before), merged);
        if (!added.isEmpty()) {
            List<Element> wanted = new ArrayList<>(merged);
            wanted.addAll(added);
            put(wanted);
        }
    }

    private List<Element> elements() {
        List<Element> elements = new ArrayList<>();
        Type type = CollectionElements.type(collection);
        CollectionElements.forEach(
                value(),
                collection,
                (position, value) -> elements.add(
                        new Element(position, value, Arrays.asList(place(position), keys.of(type, value)))));
        return elements;
    }

    /**
     * The key of a position. In a list of entities positions do not count, because elements that receivers add come
     * after those that merge adds.
     */
    private @Nullable Object place(@Nullable Object position) {
        boolean fixed = filled || path.type() instanceof MapType;
        return position == null || !fixed ? null : keys.of(CollectionElements.positionType(collection), position);
    }

    private static boolean isSame(List<Element> some, List<Element> others) {
        return some.size() == others.size() && beyond(some, others).isEmpty();
    }

    /** The elements that the others do not contain, or contain less often. */
    private static List<Element> beyond(List<Element> some, List<Element> others) {
        Map<List<@Nullable Object>, Integer> counts = new HashMap<>();
        others.forEach(each -> counts.merge(each.key, 1, Integer::sum));
        List<Element> beyond = new ArrayList<>();
        for (Element each : some) {
            if (counts.merge(each.key, -1, Integer::sum) < 0) {
                beyond.add(each);
            }
        }
        return beyond;
    }

    @SuppressWarnings("unchecked") // these are elements of this attribute
    private void put(List<Element> elements) {
        Object held = value();
        if (held instanceof Map<?, ?> map) {
            map.clear();
            elements.forEach(each -> ((Map<Object, Object>) map).put(each.position, each.value));
        } else if (held instanceof Collection<?> plain) {
            plain.clear();
            elements.forEach(each -> ((Collection<Object>) plain).add(each.value));
        } else if (!path.set(copy, entity, array(elements))) {
            throw MergedAttribute.lost(path, entity);
        }
    }

    /** An array of the elements. Receivers may have set the attribute to null. */
    private @Nullable Object array(List<Element> elements) {
        if (array == null && !elements.isEmpty()) {
            throw MergedAttribute.lost(path, entity);
        }
        if (filled || !(array instanceof Object[] receivers)) {
            return array;
        }
        Object[] all = Arrays.copyOf(receivers, elements.size());
        for (int i = 0; i < all.length; i++) {
            all[i] = elements.get(i).value;
        }
        return all;
    }
}
