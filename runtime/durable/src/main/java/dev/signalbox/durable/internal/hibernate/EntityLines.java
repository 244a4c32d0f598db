package dev.signalbox.durable.internal.hibernate;

import dev.signalbox.durable.internal.database.Log;
import dev.signalbox.durable.internal.travel.Lines;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.bytecode.enhance.spi.LazyPropertyInitializer;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.type.BasicType;
import org.hibernate.type.CompositeType;
import org.hibernate.type.ManyToOneType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/** Writes which entity a signal is about, and the attributes of a deleted one. Reads both again. */
final class EntityLines {

    static final String ENTITY = "entity";
    private static final String ID = "id";
    private static final String VERSION = "version";
    private static final String STATE = "was.";

    /** Attributes that cannot be recorded. The warning about each is logged once. */
    private static final Set<String> REPORTED = ConcurrentHashMap.newKeySet();

    private final SharedSessionContractImplementor session;
    private final ValueText values;

    EntityLines(SharedSessionContractImplementor session) {
        this.session = session;
        this.values = new ValueText(session);
    }

    /** Writes the name, id and version of an entity. */
    void write(Lines lines, Object instance) {
        EntityPersister entity = values.persister(instance);
        lines.add(ENTITY, entity.getEntityName());
        values.write(lines, ID, entity.getIdentifierType(), values.identifier(instance, entity));
        if (entity.isVersioned() && !(instance instanceof HibernateProxy)) {
            values.write(lines, VERSION, entity.getVersionType(), entity.getVersion(instance));
        }
    }

    /** Writes the basic attributes of an entity, and the ids of those that it refers to. */
    void writeState(Lines lines, Object instance) {
        EntityPersister entity = values.persister(instance);
        String[] names = entity.getPropertyNames();
        Type[] types = entity.getPropertyTypes();
        for (int at = 0; at < names.length; at++) {
            Object value = entity.getValue(instance, at);
            if (isState(types[at]) && !LazyPropertyInitializer.UNFETCHED_PROPERTY.equals(value)) {
                writeState(lines, entity, names[at], types[at], value);
            }
        }
    }

    /** Writes the id of an entity whose instance is not given. */
    void writeId(Lines lines, String line, String entity, Object id) {
        values.write(lines, line, session.getEntityPersister(entity, null).getIdentifierType(), id);
    }

    /** Reads what {@link #writeId} wrote. */
    Object readId(Lines lines, String line, String entity) {
        return read(lines, line, session.getEntityPersister(entity, null));
    }

    private static boolean isState(Type type) {
        return type instanceof BasicType || type instanceof CompositeType || type instanceof ManyToOneType;
    }

    private void writeState(Lines lines, EntityPersister entity, String name, Type type, @Nullable Object value) {
        try {
            values.write(lines, STATE + name, type, value);
        } catch (IllegalArgumentException e) {
            String attribute = entity.getEntityName() + "." + name;
            if (REPORTED.add(attribute)) {
                Log.LOGGER.log(
                        Level.WARNING,
                        attribute + " is null where durable receivers hear that its entity was deleted: "
                                + e.getMessage());
            }
        }
    }

    /** The entity's id. */
    Object id(Lines lines, EntityPersister entity) {
        return read(lines, ID, entity);
    }

    private Object read(Lines lines, String line, EntityPersister entity) {
        Object id = values.read(lines, line, entity.getIdentifierType());
        if (id == null) {
            throw new IllegalArgumentException("The recorded signal has no " + line + " of " + entity.getEntityName());
        }
        return id;
    }

    /** An instance with the attributes that the entity had. It belongs to no session. */
    Object snapshot(Lines lines, EntityPersister entity) {
        Object instance = session.instantiate(entity, id(lines, entity));
        String[] names = entity.getPropertyNames();
        Type[] types = entity.getPropertyTypes();
        for (int at = 0; at < names.length; at++) {
            Object value = values.read(lines, STATE + names[at], types[at]);
            if (value != null) {
                entity.setValue(instance, at, value);
            }
        }
        return instance;
    }
}
