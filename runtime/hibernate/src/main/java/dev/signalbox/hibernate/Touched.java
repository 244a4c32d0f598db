package dev.signalbox.hibernate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * What a statement touches: an entity, where Hibernate knows it, or else tables.
 *
 * @param entity the entity's name; null if only tables are known
 * @param tables the names of tables, in lower case, without schema and quotes
 */
record Touched(@Nullable String entity, Set<String> tables) {

    private static final Pattern NAME = Pattern.compile("[\"`\\[]?([\\w$#.\"`\\[\\]]+)");
    private static final Pattern TARGET = Pattern.compile(
            "^\\s*(?:insert\\s+into|update|delete\\s+from|merge\\s+into|truncate\\s+table)\\s+(?:only\\s+)?(\\S+)",
            Pattern.CASE_INSENSITIVE);

    static Touched entity(String name) {
        return new Touched(name, Set.of());
    }

    /** What SQL touches: the tables that are named as affected, or else its target, or else all that occur in it. */
    static Touched by(String sql, Set<String> affected) {
        Set<String> tables = new LinkedHashSet<>();
        affected.forEach(each -> tables.add(plain(each)));
        Matcher target = TARGET.matcher(sql);
        if (tables.isEmpty() && target.find()) {
            addNames(target.group(1), tables);
        }
        if (tables.isEmpty()) {
            addNames(sql, tables);
        }
        return new Touched(null, tables);
    }

    private static void addNames(String sql, Set<String> tables) {
        Matcher names = NAME.matcher(sql);
        while (names.find()) {
            tables.add(plain(names.group(1)));
        }
    }

    private static String plain(String table) {
        String name = table.substring(table.lastIndexOf('.') + 1);
        return name.replaceAll("[\"`\\[\\]]", "").toLowerCase(Locale.ROOT);
    }

    /** The classes whose rows they are: the most general ones, and those below them that receivers name. */
    Collection<Class<?>> classes(SessionFactoryImplementor factory, Audience audience) {
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
                if (type != superclass && superclass.isAssignableFrom(type) && audience.tellsApart(type, superclass)) {
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
        type.forEachTableDetails(table -> found[0] |= tables.contains(plain(table.getTableName())));
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
