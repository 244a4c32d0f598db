package dev.signalbox.hibernate.internal.compare;

import dev.signalbox.model.Previous;
import java.util.Arrays;
import java.util.List;
import org.hibernate.bytecode.enhance.spi.LazyPropertyInitializer;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * The previous values of an entity: the state that Hibernate loaded. Copies a value only when a receiver asks for it.
 */
public final class LoadedState implements Previous {

    private final EntityPersister entity;
    private final @Nullable Object[] values;

    private LoadedState(EntityPersister entity, @Nullable Object[] values) {
        this.entity = entity;
        this.values = values;
    }

    /** The state as receivers see it. */
    public static Previous of(EntityPersister entity, @Nullable Object @Nullable [] values) {
        return values == null ? UNKNOWN : new LoadedState(entity, values);
    }

    @Override
    public boolean isKnown() {
        return true;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // Hibernate's marker for attributes that are not loaded
    public @Nullable Object value(String attribute) {
        List<String> names = Arrays.asList(entity.getPropertyNames());
        int index = names.indexOf(attribute);
        if (index < 0) {
            throw new IllegalArgumentException(
                    entity.getEntityName() + " has no attribute " + attribute + ", but " + names);
        }
        if (entity.getPropertyTypes()[index].isCollectionType()) {
            throw new IllegalArgumentException("What the collection " + attribute + " of " + entity.getEntityName()
                    + " was is not kept. A receiver of M2mChanged hears what changes in it.");
        }
        Object value = values[index];
        if (value == LazyPropertyInitializer.UNFETCHED_PROPERTY) {
            throw new IllegalStateException(
                    "The previous value of " + attribute + " is not known, since this attribute of "
                            + entity.getEntityName() + " is lazy and was not loaded");
        }
        return value;
    }

    @Override
    public String toString() {
        return "previous " + entity.getEntityName();
    }
}
