package dev.signalbox.hibernate.internal.bulk;

import dev.signalbox.hibernate.internal.change.Audience;
import dev.signalbox.hibernate.internal.change.ChangeKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * The target of a bulk statement: an entity if Hibernate knows it, or else tables.
 *
 * @param entity the entity's name; null if only tables are known
 * @param tables the names of tables, as Hibernate writes them
 */
record StatementTarget(@Nullable String entity, Set<String> tables) {

    static StatementTarget entity(String name) {
        return new StatementTarget(name, Set.of());
    }

    static StatementTarget tables(Set<String> names) {
        return new StatementTarget(null, names);
    }

    /**
     * The classes whose rows the statement may change: the most general classes, and each subclass that a receiver of
     * this kind names.
     */
    Collection<Class<?>> classes(SessionFactoryImplementor factory, Audience audience, ChangeKind kind) {
        List<EntityPersister> touched = new ArrayList<>();
        factory.getMappingMetamodel().forEachEntityDescriptor(each -> {
            if (each.getMappedClass() != null && isTouched(each)) {
                touched.add(each);
            }
        });
        Set<Class<?>> classes = new LinkedHashSet<>();
        for (EntityPersister each : touched) {
            EntityMappingType above = each.getSuperMappingType();
            if (above == null || !isTouched(above)) {
                classes.add(each.getMappedClass());
            }
        }
        List<Class<?>> general = List.copyOf(classes);
        for (EntityPersister each : touched) {
            Class<?> type = each.getMappedClass();
            for (Class<?> superclass : general) {
                if (type != superclass
                        && superclass.isAssignableFrom(type)
                        && audience.tellsApart(kind, type, superclass)) {
                    classes.add(type);
                }
            }
        }
        return classes;
    }

    private boolean isTouched(EntityMappingType type) {
        if (entity != null) {
            return isOrExtends(type, entity);
        }
        boolean[] found = new boolean[1];
        type.forEachTableDetails(table -> found[0] |= tables.contains(table.getTableName()));
        return found[0];
    }

    private static boolean isOrExtends(EntityMappingType type, String name) {
        for (EntityMappingType each = type; each != null; each = each.getSuperMappingType()) {
            if (each.getEntityName().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
