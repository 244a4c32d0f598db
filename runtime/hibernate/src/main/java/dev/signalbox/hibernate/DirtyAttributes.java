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
        return entity.findDirty(entity.getValues(instance), row, instance, session);
    }

    /** The names of attributes, without the version: that changes because something else did. */
    static Set<String> names(EntityPersister entity, int[] attributes) {
        Set<String> names = new LinkedHashSet<>();
        for (int attribute : attributes) {
            if (!entity.isVersioned() || attribute != entity.getVersionPropertyIndex()) {
                names.add(entity.getPropertyNames()[attribute]);
            }
        }
        return names;
    }
}
