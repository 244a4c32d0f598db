package dev.signalbox.hibernate.internal.compare;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hibernate.bytecode.enhance.spi.LazyPropertyInitializer;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.generator.Generator;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/** Finds the attributes of a managed instance that differ from its row. */
public final class DirtyAttributes {

    private DirtyAttributes() {}

    /**
     * Their indices; null if there are none. Collections are left out: Hibernate counts a collection as changed when it
     * was replaced and, in an enhanced entity, even after it was saved.
     */
    public static int @Nullable [] of(Object instance, EntityEntry entry, EventSource session) {
        Object[] row = entry.getLoadedState();
        if (row == null || !entry.requiresDirtyCheck(instance)) {
            return null;
        }
        EntityPersister entity = entry.getPersister();
        int[] dirty = between(row, entity.getValues(instance), instance, entity, session);
        return dirty == null || !entity.hasCollections() ? dirty : withoutCollections(dirty, entity.getPropertyTypes());
    }

    private static int @Nullable [] withoutCollections(int[] attributes, Type[] types) {
        int[] others = Arrays.stream(attributes)
                .filter(attribute -> !types[attribute].isCollectionType())
                .toArray();
        return others.length == 0 ? null : others;
    }

    /** The indices of the attributes that differ in two states of an instance; null if there are none. */
    public static int @Nullable [] between(
            @Nullable Object[] before,
            @Nullable Object[] now,
            Object instance,
            EntityPersister entity,
            EventSource session) {
        return isSame(before, now) ? null : entity.findDirty(now, before, instance, session);
    }

    /**
     * Whether two states contain the same objects. This makes comparisons fast, because most instances are unchanged
     * and asking the type of each attribute is slow.
     */
    @SuppressWarnings("ReferenceEquality") // the same object is equal for every type
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
     * The names of the attributes that an update has changed; null if they are not known. Hibernate makes its own list
     * before the update, so it lacks the attributes that Hibernate or the database generates in the update.
     */
    public static @Nullable Set<String> updated(PostUpdateEvent event) {
        int[] dirty = event.getDirtyProperties();
        if (dirty == null) {
            return null;
        }
        EntityPersister entity = event.getPersister();
        Set<String> names = names(entity, dirty);
        @Nullable Object[] before = event.getOldState();
        if (before != null && (entity.hasPreUpdateGeneratedProperties() || entity.hasUpdateGeneratedProperties())) {
            addGenerated(entity, before, event.getState(), names);
        }
        return names;
    }

    private static void addGenerated(
            EntityPersister entity, @Nullable Object[] before, @Nullable Object[] now, Set<String> names) {
        Generator[] generators = entity.getGenerators();
        for (int attribute = 0; attribute < generators.length; attribute++) {
            Generator generator = generators[attribute];
            if (generator != null
                    && generator.generatesOnUpdate()
                    && !isVersion(entity, attribute)
                    && isChanged(entity.getPropertyTypes()[attribute], before[attribute], now[attribute], entity)) {
                names.add(entity.getPropertyNames()[attribute]);
            }
        }
    }

    /**
     * Whether a generated attribute changed. An attribute that was not loaded counts as changed if it is known now. An
     * embeddable that is the same object also counts as changed.
     */
    @SuppressWarnings("ReferenceEquality") // Hibernate's marker for attributes that are not loaded; the same embeddable
    private static boolean isChanged(Type type, @Nullable Object before, @Nullable Object now, EntityPersister entity) {
        if (before == LazyPropertyInitializer.UNFETCHED_PROPERTY || now == LazyPropertyInitializer.UNFETCHED_PROPERTY) {
            return before != now;
        }
        if (before == now) {
            return before != null && type.isMutable() && type.isComponentType();
        }
        return !type.isEqual(before, now, entity.getFactory());
    }

    private static boolean isVersion(EntityPersister entity, int attribute) {
        return entity.isVersioned() && attribute == entity.getVersionPropertyIndex();
    }

    /**
     * The names of attributes, without collections and without the version, because the version only changes when
     * others do.
     */
    public static Set<String> names(EntityPersister entity, int[] attributes) {
        Set<String> names = new LinkedHashSet<>();
        for (int attribute : attributes) {
            if (!isVersion(entity, attribute) && !entity.getPropertyTypes()[attribute].isCollectionType()) {
                names.add(entity.getPropertyNames()[attribute]);
            }
        }
        return names;
    }
}
