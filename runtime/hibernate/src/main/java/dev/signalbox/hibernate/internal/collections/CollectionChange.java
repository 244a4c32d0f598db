package dev.signalbox.hibernate.internal.collections;

import dev.signalbox.hibernate.internal.change.AssociationChange;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.EntityKey;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * A change that a flush makes to a collection of an entity. {@code M2M_CHANGED} tells which entities were added and
 * removed; signals of saves tell everything else.
 *
 * @param entry the owner's entry in the session
 * @param attribute the owner's attribute; if it is in an embeddable, with the path to it
 * @param before the content before the change; null if it is not known
 */
public record CollectionChange(
        Object owner,
        EntityEntry entry,
        CollectionPersister collection,
        String attribute,
        @Nullable CollectionContent before,
        CollectionContent now) {

    /** Identifies the collection. */
    AssociationChange.Subject subject() {
        return new AssociationChange.Subject(entry.getEntityKey(), attribute);
    }

    /** The change of links; an empty change if the elements are not entities. */
    public AssociationChange links() {
        return new AssociationChange(
                entry.getEntityKey(),
                entry.getPersister().getMappedClass(),
                owner,
                attribute,
                model(),
                before == null && OwnedCollections.isOfEntities(collection) ? null : removed(),
                before == null ? new LinkedHashMap<>(now.links()) : now.linksBeyond(before),
                now.isEmpty());
    }

    private Map<EntityKey, Object> removed() {
        return before == null ? Map.of() : before.linksBeyond(now);
    }

    private @Nullable Class<?> model() {
        EntityPersister element = OwnedCollections.elementEntity(collection);
        return element == null ? null : element.getMappedClass();
    }

    /** Whether something else than the links changed. */
    public boolean isMoreThanLinks() {
        if (before == null) {
            return !OwnedCollections.isOfEntities(collection);
        }
        return OwnedCollections.isOfEntities(collection) ? now.isMovedSince(before) : !now.isSameAs(before);
    }

    /**
     * Its names in {@code updateFields}: the attribute's path and, if it is in an embeddable, the embeddable's
     * attribute.
     */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        names.add(attribute);
        int dot = attribute.indexOf('.');
        if (dot > 0) {
            names.add(attribute.substring(0, dot));
        }
        return names;
    }
}
