package dev.signalbox.hibernate.internal.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.hibernate.event.spi.EventSource;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.ComponentType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of an entity, or of an embeddable in it.
 *
 * @param names the names on the path to the attribute; the last one is its own name
 */
public record AttributePath(List<String> names, Type type) {

    /** All attributes of an entity that have certain types, including those in embeddables. */
    public static List<AttributePath> of(EntityPersister entity, Predicate<Type> wanted) {
        List<AttributePath> found = new ArrayList<>();
        addTo(found, List.of(), entity.getPropertyNames(), entity.getPropertyTypes(), wanted);
        return found;
    }

    private static void addTo(
            List<AttributePath> found, List<String> above, String[] names, Type[] types, Predicate<Type> wanted) {
        for (int attribute = 0; attribute < types.length; attribute++) {
            List<String> path = new ArrayList<>(above);
            path.add(names[attribute]);
            if (wanted.test(types[attribute])) {
                found.add(new AttributePath(path, types[attribute]));
            } else if (types[attribute] instanceof ComponentType embeddable) {
                addTo(found, path, embeddable.getPropertyNames(), embeddable.getSubtypes(), wanted);
            }
        }
    }

    /** Its value in an instance. Null, too, if an embeddable on the path is null. */
    @Nullable
    public Object value(Object instance, EntityPersister entity, EventSource session) {
        int index = index(entity);
        Object value = entity.getValue(instance, index);
        Type type = entity.getPropertyTypes()[index];
        for (String name : names.subList(1, names.size())) {
            if (value == null) {
                return null;
            }
            ComponentType embeddable = (ComponentType) type;
            int part = Arrays.asList(embeddable.getPropertyNames()).indexOf(name);
            value = embeddable.getPropertyValue(value, part, session);
            type = embeddable.getSubtypes()[part];
        }
        return value;
    }

    /**
     * Sets it in an instance.
     *
     * @return false if the attribute is in an embeddable, because that may be immutable
     */
    public boolean set(Object instance, EntityPersister entity, @Nullable Object value) {
        if (names.size() > 1) {
            return false;
        }
        entity.setValue(instance, index(entity), value);
        return true;
    }

    private int index(EntityPersister entity) {
        return Arrays.asList(entity.getPropertyNames()).indexOf(names.get(0));
    }

    @Override
    public String toString() {
        return String.join(".", names);
    }
}
