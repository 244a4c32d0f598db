package dev.signalbox.hibernate.internal.compare;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.action.internal.DelayedPostInsertIdentifier;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.EntityKey;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.spi.EventSource;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;
import org.hibernate.type.AnyType;
import org.hibernate.type.ComponentType;
import org.hibernate.type.EntityType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * Makes keys that stand for values in comparisons, so that no {@code equals} or {@code hashCode} of an entity or
 * embeddable is called. The key of an entity is its row. The key of an embeddable consists of the keys of its
 * attributes. The key of any other value has the equality of its Hibernate type. A key does not change when the value
 * changes later.
 */
public final class ValueKeys {

    private final EventSource session;

    public ValueKeys(EventSource session) {
        this.session = session;
    }

    @Nullable
    public Object of(Type type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (type instanceof EntityType || type instanceof AnyType) {
            EntityKey row = row(value, persister(type, value));
            return row == null ? new Unsaved(value) : row;
        }
        if (type instanceof ComponentType component) {
            return ofAttributes(component, value);
        }
        SessionFactoryImplementor factory = session.getFactory();
        return new Value(type, type.isMutable() ? type.deepCopy(value, factory) : value, factory);
    }

    private List<@Nullable Object> ofAttributes(ComponentType component, Object value) {
        Type[] types = component.getSubtypes();
        Object[] values = component.getPropertyValues(value, session);
        List<@Nullable Object> keys = new ArrayList<>(types.length);
        for (int attribute = 0; attribute < types.length; attribute++) {
            keys.add(of(types[attribute], values[attribute]));
        }
        return keys;
    }

    /** The entity of a reference. Does not load the referenced instance. */
    private EntityPersister persister(Type reference, Object element) {
        if (reference instanceof EntityType one) {
            return descriptor(one.getAssociatedEntityName());
        }
        LazyInitializer proxy = HibernateProxy.extractLazyInitializer(element);
        return proxy != null ? descriptor(proxy.getEntityName()) : session.getEntityPersister(null, element);
    }

    private EntityPersister descriptor(String entity) {
        return session.getFactory().getMappingMetamodel().getEntityDescriptor(entity);
    }

    /** The row of a referenced entity; null if it has no id yet. */
    private @Nullable EntityKey row(Object element, EntityPersister entity) {
        LazyInitializer proxy = HibernateProxy.extractLazyInitializer(element);
        if (proxy != null) {
            return rowOf(proxy.getInternalIdentifier(), entity);
        }
        EntityEntry entry = session.getPersistenceContextInternal().getEntry(element);
        if (entry == null) {
            return rowOf(id(element, entity), entity);
        }
        // The key that the entry keeps, because a collection may have many elements.
        return isGenerated(entry.getId()) ? entry.getEntityKey() : null;
    }

    private @Nullable EntityKey rowOf(@Nullable Object id, EntityPersister entity) {
        return id != null && isGenerated(id) ? session.generateEntityKey(id, entity) : null;
    }

    private static boolean isGenerated(@Nullable Object id) {
        return id != null && !(id instanceof DelayedPostInsertIdentifier);
    }

    /**
     * The id of an entity that is not managed; null if it is not generated yet. A generated id of a primitive type is a
     * number even before it is generated.
     */
    private @Nullable Object id(Object element, EntityPersister entity) {
        boolean generated = entity.getGenerator().generatesOnInsert();
        return generated && Boolean.TRUE.equals(entity.isTransient(element, session))
                ? null
                : entity.getIdentifier(element, session);
    }

    /** The key of an entity that has no row yet. */
    private static final class Unsaved {

        private final Object instance;

        Unsaved(Object instance) {
            this.instance = instance;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // Hibernate distinguishes instances in the same way
        public boolean equals(@Nullable Object other) {
            return other instanceof Unsaved unsaved && unsaved.instance == instance;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(instance);
        }
    }

    /** The key of a value that is neither an entity nor an embeddable, with the equality of its type. */
    private static final class Value {

        private final Type type;
        private final Object value;
        private final SessionFactoryImplementor factory;

        Value(Type type, Object value, SessionFactoryImplementor factory) {
            this.type = type;
            this.value = value;
            this.factory = factory;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Value that && type.isEqual(value, that.value, factory);
        }

        @Override
        public int hashCode() {
            return type.getHashCode(value, factory);
        }
    }
}
