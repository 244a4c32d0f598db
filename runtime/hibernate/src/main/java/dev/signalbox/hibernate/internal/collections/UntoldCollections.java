package dev.signalbox.hibernate.internal.collections;

import dev.signalbox.hibernate.internal.compare.ValueKeys;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.bytecode.enhance.spi.LazyPropertyInitializer;
import org.hibernate.engine.spi.EntityKey;
import org.hibernate.event.spi.EventSource;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;
import org.hibernate.type.CollectionType;
import org.hibernate.type.EntityType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * Warns of changes of collections for which no signal is sent, once for each collection. Either Hibernate does not save
 * the change, for instance an element that is only added to the inverse side; or Hibernate does not say which session
 * saves it. Used by several threads.
 */
public final class UntoldCollections {

    private static final Logger LOG = System.getLogger("dev.signalbox");

    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    /** Warns if an element was added to an inverse collection and does not refer to the owner. */
    public void warnOfInverse(CollectionChange change, EventSource session) {
        CollectionPersister inverse = change.collection();
        String owning = inverse.getMappedByProperty();
        EntityPersister element = OwnedCollections.elementEntity(inverse);
        if (owning == null || element == null || warned.contains(inverse.getRole())) {
            return;
        }
        CollectionContent before = change.before() == null ? CollectionContent.EMPTY : change.before();
        boolean unsaved = change.now().linksBeyond(before).values().stream()
                .anyMatch(each -> !refersTo(change.entry().getEntityKey(), each, element, owning, session));
        if (unsaved && warned.add(inverse.getRole())) {
            LOG.log(
                    Level.WARNING,
                    "What was added to {0} was not saved, and no signal of it is sent: it is the inverse side of {1}.{2},"
                            + " which was not changed. Change that too.",
                    inverse.getRole(),
                    element.getEntityName(),
                    owning);
        }
    }

    private static boolean refersTo(
            EntityKey owner, Object element, EntityPersister entity, String attribute, EventSource session) {
        LazyInitializer proxy = HibernateProxy.extractLazyInitializer(element);
        if (proxy != null && proxy.isUninitialized()) {
            return true; // Not known. A warning is not worth loading it.
        }
        Object instance = proxy == null ? element : proxy.getImplementation();
        int index = Arrays.asList(entity.getPropertyNames()).indexOf(attribute);
        return index < 0
                || isOrHolds(owner, entity.getPropertyTypes()[index], entity.getValue(instance, index), session);
    }

    @SuppressWarnings("ReferenceEquality") // Hibernate's marker for attributes that are not loaded
    private static boolean isOrHolds(EntityKey owner, Type type, @Nullable Object value, EventSource session) {
        if (value == LazyPropertyInitializer.UNFETCHED_PROPERTY) {
            return true;
        }
        if (type instanceof CollectionType collection) {
            CollectionPersister owning =
                    session.getFactory().getMappingMetamodel().getCollectionDescriptor(collection.getRole());
            OwnedCollections collections = new OwnedCollections(session);
            return !OwnedCollections.isUnloaded(value)
                    && collections.content(value, owning).links().containsKey(owner);
        }
        return !(type instanceof EntityType) || owner.equals(new ValueKeys(session).of(type, value));
    }

    /** Warns that a stateless session saves links, and that no signal is sent for them. */
    public void warnOfStateless(String owner) {
        if (warned.add("stateless " + owner)) {
            LOG.log(
                    Level.WARNING,
                    "A stateless session saved collections of {0}. M2M_CHANGED of links in them is not sent, since Hibernate"
                            + " does not say which session it is. Save them in a session with a persistence context, or send"
                            + " a signal of your own.",
                    owner);
        }
    }
}
