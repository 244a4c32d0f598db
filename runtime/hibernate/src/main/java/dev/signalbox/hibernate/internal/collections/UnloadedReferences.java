package dev.signalbox.hibernate.internal.collections;

import dev.signalbox.hibernate.internal.change.AssociationChange;
import dev.signalbox.hibernate.internal.change.Audience;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.spi.EventSource;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;

/**
 * Loads linked entities that are not loaded yet, if their class decides which receivers hear of the link. Hibernate
 * does not know the class of an unloaded reference, so a receiver of a subclass would not hear of it. Executes one
 * statement for each association, or none if all receivers treat the subclasses alike.
 */
public final class UnloadedReferences {

    private UnloadedReferences() {}

    public static void load(AssociationChange change, EventSource session, Audience audience) {
        Map<EntityPersister, List<Object>> ids = new LinkedHashMap<>();
        for (Object element : change.elements()) {
            LazyInitializer proxy = HibernateProxy.extractLazyInitializer(element);
            if (proxy != null && proxy.isUninitialized()) {
                EntityPersister entity =
                        session.getFactory().getMappingMetamodel().getEntityDescriptor(proxy.getEntityName());
                ids.computeIfAbsent(entity, any -> new ArrayList<>()).add(proxy.getInternalIdentifier());
            }
        }
        ids.keySet().removeIf(entity -> !matters(entity, session.getFactory(), audience));
        ids.forEach((entity, missing) -> session.findMultiple(entity.getMappedClass(), missing));
    }

    private static boolean matters(EntityPersister entity, SessionFactoryImplementor factory, Audience audience) {
        return entity.hasSubclasses()
                && entity.getSubclassEntityNames().stream()
                        .map(factory.getMappingMetamodel()::getEntityDescriptor)
                        .map(EntityMappingType::getEntityPersister)
                        .anyMatch(each -> audience.tellsLinksApart(each.getMappedClass(), entity.getMappedClass()));
    }
}
