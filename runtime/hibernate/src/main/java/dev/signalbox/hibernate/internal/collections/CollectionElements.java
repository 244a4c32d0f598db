package dev.signalbox.hibernate.internal.collections;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * Visits the elements of a collection of any form: a plain collection, one with Hibernate's wrapper, or Hibernate's
 * copy.
 */
public final class CollectionElements {

    private CollectionElements() {}

    /** Is called with each element that has a row, and with its position; null if the collection has no positions. */
    public interface Visitor {
        void visit(@Nullable Object position, Object element);
    }

    public static void forEach(@Nullable Object value, CollectionPersister collection, Visitor visitor) {
        if (value instanceof PersistentCollection<?> persistent) {
            forEachOfWrapper(persistent, collection, visitor);
        } else if (value instanceof Map<?, ?> map) {
            // Hibernate's copy of a set or bag is a map, too, but its keys are not positions.
            map.forEach((key, element) -> visit(key, element, collection, visitor));
        } else if (value != null) {
            int position = 0;
            for (Object element : value instanceof Collection<?> elements ? elements : elementsOfArray(value)) {
                visit(position++, element, collection, visitor);
            }
        }
    }

    private static Collection<?> elementsOfArray(Object array) {
        if (array instanceof Object[] elements) {
            return Arrays.asList(elements);
        }
        if (array instanceof int[] elements) {
            return Arrays.stream(elements).boxed().toList();
        }
        if (array instanceof long[] elements) {
            return Arrays.stream(elements).boxed().toList();
        }
        if (array instanceof double[] elements) {
            return Arrays.stream(elements).boxed().toList();
        }
        return elementsOfSmallArray(array);
    }

    /** The elements of an array of a primitive type for which the JDK has no stream. */
    private static Collection<?> elementsOfSmallArray(Object array) {
        List<Object> boxed = new ArrayList<>();
        if (array instanceof byte[] elements) {
            for (byte each : elements) {
                boxed.add(each);
            }
        } else if (array instanceof char[] elements) {
            for (char each : elements) {
                boxed.add(each);
            }
        } else if (array instanceof short[] elements) {
            for (short each : elements) {
                boxed.add(each);
            }
        } else if (array instanceof float[] elements) {
            for (float each : elements) {
                boxed.add(each);
            }
        } else if (array instanceof boolean[] elements) {
            for (boolean each : elements) {
                boxed.add(each);
            }
        }
        return boxed;
    }

    private static void forEachOfWrapper(
            PersistentCollection<?> persistent, CollectionPersister collection, Visitor visitor) {
        Iterator<?> entries = persistent.entries(collection);
        for (int position = 0; entries.hasNext(); position++) {
            Object entry = entries.next();
            Object key = collection.hasIndex() ? persistent.getIndex(entry, position, collection) : null;
            visit(key, persistent.getElement(entry), collection, visitor);
        }
    }

    private static void visit(
            @Nullable Object position, @Nullable Object element, CollectionPersister collection, Visitor visitor) {
        if (element != null) {
            visitor.visit(collection.hasIndex() ? position : null, element);
        }
    }

    /**
     * Whether the copy can be read. Hibernate keeps no copy of read-only collections, and an application's own
     * collection type may keep a copy of an unknown class.
     */
    static boolean isReadable(@Nullable Object value) {
        return value instanceof Map
                || value instanceof Collection
                || (value != null && value.getClass().isArray());
    }

    @SuppressWarnings("removal") // its replacement has no equality of its own
    public static Type type(CollectionPersister collection) {
        return collection.getElementType();
    }

    @SuppressWarnings("removal") // as above
    public static Type positionType(CollectionPersister collection) {
        return collection.getIndexType();
    }
}
