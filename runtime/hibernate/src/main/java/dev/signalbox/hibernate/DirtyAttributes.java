package dev.signalbox.hibernate;

import java.util.LinkedHashSet;
import java.util.Set;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.event.spi.EventSource;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** Which attributes of a managed instance differ from its row. */
final class DirtyAttributes {

    private DirtyAttributes() {}

    /** Their indices; null if there are none. */
    static int @Nullable [] of(Object instance, EntityEntry entry, EventSource session) {
        Object[] row = entry.getLoadedState();
        if (row == null || !entry.requiresDirtyCheck(instance)) {
            return null;
        }
        EntityPersister entity = entry.getPersister();
        return between(row, entity.getValues(instance), instance, entity, session);
    }

    /** The indices of those that differ in two states of an instance; null if there are none. */
    static int @Nullable [] between(
            @Nullable Object[] before,
            @Nullable Object[] now,
            Object instance,
            EntityPersister entity,
            EventSource session) {
        return isSame(before, now) ? null : entity.findDirty(now, before, instance, session);
    }

    /** Most instances are as they were, and then asking the type of each attribute is most of what a check costs. */
    @SuppressWarnings("ReferenceEquality") // what is the same object is equal for every type
    private static boolean isSame(@Nullable Object[] before, @Nullable Object[] now) {
        for (int attribute = 0; attribute < now.length; attribute++) {
            Object value = now[attribute];
            if (value != before[attribute] && !(value instanceof Number && value.equals(before[attribute]))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The names of attributes. Without the version, which changes because something else did, and without collections:
     * Hibernate takes those that were exchanged for changed, whatever is in them.
     */
    static Set<String> names(EntityPersister entity, int[] attributes) {
        Set<String> names = new LinkedHashSet<>();
        for (int attribute : attributes) {
            boolean version = entity.isVersioned() && attribute == entity.getVersionPropertyIndex();
            if (!version && !entity.getPropertyTypes()[attribute].isCollectionType()) {
                names.add(entity.getPropertyNames()[attribute]);
            }
        }
        return names;
    }
}
