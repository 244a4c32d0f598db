package dev.signalbox.durable.internal.hibernate;

import dev.signalbox.durable.internal.travel.Lines;
import java.io.Serializable;
import java.util.function.BiFunction;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.type.BasicType;
import org.hibernate.type.CompositeType;
import org.hibernate.type.EntityType;
import org.hibernate.type.Type;
import org.hibernate.type.descriptor.converter.spi.BasicValueConverter;
import org.hibernate.type.descriptor.java.JavaType;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as text and reads them again, as Hibernate's types do it: a basic value by its {@code JavaType}, an
 * embeddable by its attributes, an entity by its id.
 */
final class ValueText {

    private final SharedSessionContractImplementor session;

    ValueText(SharedSessionContractImplementor session) {
        this.session = session;
    }

    /**
     * Writes a value.
     *
     * @throws IllegalArgumentException if its type has no text that is read as the same value
     */
    void write(Lines lines, String name, Type type, @Nullable Object value) {
        if (value == null) {
            return;
        }
        if (type instanceof CompositeType composite) {
            String[] names = composite.getPropertyNames();
            Object[] values = composite.getPropertyValues(value, session);
            for (int at = 0; at < names.length; at++) {
                write(lines, name + "." + names[at], composite.getSubtypes()[at], values[at]);
            }
        } else if (type instanceof EntityType) {
            EntityPersister entity = persister(value);
            write(lines, name, entity.getIdentifierType(), identifier(value, entity));
        } else if (type instanceof BasicType<?> basic) {
            lines.add(name, text(name, basic, value));
        } else {
            throw new IllegalArgumentException(name + " is a " + type.getName() + ", which cannot be recorded");
        }
    }

    EntityPersister persister(Object entity) {
        String known = entity instanceof HibernateProxy proxy
                ? proxy.getHibernateLazyInitializer().getEntityName()
                : null;
        return session.getEntityPersister(known, entity);
    }

    @Nullable
    Object identifier(Object entity, EntityPersister persister) {
        return entity instanceof HibernateProxy proxy
                ? proxy.getHibernateLazyInitializer().getInternalIdentifier()
                : persister.getIdentifier(entity, session);
    }

    private static <T> String text(String name, BasicType<T> type, Object value) {
        BasicValueConverter<T, ?> converter = converter(type);
        String text;
        boolean same;
        try {
            T typed = type.getJavaTypeDescriptor().cast(value);
            text = converter == null ? type.getJavaTypeDescriptor().toString(typed) : converted(converter, typed);
            same = type.getJavaTypeDescriptor().areEqual(typed, value(type, text));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    name + " is a " + type.getJavaType().getName() + ", which has no text by which to record it", e);
        }
        if (!same) {
            throw new IllegalArgumentException(
                    name + " is a " + type.getJavaType().getName() + ", whose text is not read as the same value");
        }
        return text;
    }

    private static <T, R> String converted(BasicValueConverter<T, R> converter, T value) {
        return converter.getRelationalJavaType().toString(converter.toRelationalValue(value));
    }

    /** Enums are written by name, however they are stored. */
    private static <T> @Nullable BasicValueConverter<T, ?> converter(BasicType<T> type) {
        return type.getJavaType().isEnum() ? null : type.getValueConverter();
    }

    private static <T> @Nullable T value(BasicType<T> type, String text) {
        BasicValueConverter<T, ?> converter = converter(type);
        return converter == null ? type.getJavaTypeDescriptor().fromString(text) : converted(converter, text);
    }

    private static <T, R> @Nullable T converted(BasicValueConverter<T, R> converter, String text) {
        JavaType<R> relational = converter.getRelationalJavaType();
        return converter.toDomainValue(relational.fromString(text));
    }

    /**
     * Reads a value.
     *
     * @return null if it was null
     */
    @Nullable
    Object read(Lines lines, String name, Type type) {
        if (type instanceof CompositeType composite) {
            return composite(lines, name, composite);
        }
        if (type instanceof EntityType entity) {
            String associated = entity.getAssociatedEntityName();
            EntityPersister persister = session.getEntityPersister(associated, null);
            Object id = read(lines, name, persister.getIdentifierType());
            return id == null ? null : session.internalLoad(associated, id, false, true);
        }
        if (!(type instanceof BasicType<?> basic)) {
            return null;
        }
        String text = lines.find(name);
        return text == null ? null : value(basic, text);
    }

    private @Nullable Object composite(Lines lines, String name, CompositeType type) {
        String[] names = type.getPropertyNames();
        Type[] types = type.getSubtypes();
        BiFunction<Type, Object, Serializable> part = (subtype, value) -> subtype.disassemble(value, session, null);
        Serializable[] parts = new Serializable[names.length];
        boolean any = false;
        for (int at = 0; at < names.length; at++) {
            Object value = read(lines, name + "." + names[at], types[at]);
            parts[at] = value == null ? null : part.apply(types[at], value);
            any |= value != null;
        }
        return any ? type.assemble(parts, session, null) : null;
    }
}
