package dev.signalbox.hibernate.internal.compare;

import org.hibernate.CustomEntityDirtinessStrategy;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.CollectionEntry;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.PersistenceContext;
import org.hibernate.event.spi.EventSource;
import org.hibernate.internal.EmptyInterceptor;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a flush would do anything. Most receivers write nothing, and this check costs a third of a flush by
 * Hibernate. If it is not certain that the flush would do nothing, the answer is that it would do something.
 */
public final class FlushCheck {

    private final EventSource session;
    private final PersistenceContext context;
    private final CustomEntityDirtinessStrategy strategy;

    private FlushCheck(EventSource session) {
        this.session = session;
        this.context = session.getPersistenceContextInternal();
        this.strategy = session.getFactory().getCustomEntityDirtinessStrategy();
    }

    /** Whether a flush of this session would write nothing and refuse nothing. */
    @SuppressWarnings("ReferenceEquality") // there is one
    public static boolean in(EventSource session) {
        FlushCheck flush = new FlushCheck(session);
        return !session.getActionQueue().hasAnyQueuedActions()
                && session.getInterceptor() == EmptyInterceptor.INSTANCE
                && flush.areCollectionsSaved()
                && flush.areInstancesSaved();
    }

    private boolean areCollectionsSaved() {
        if (context.getCollectionEntriesSize() == 0) {
            return true;
        }
        boolean[] saved = {true};
        context.forEachCollectionEntry((collection, entry) -> saved[0] = saved[0] && isSaved(collection, entry), false);
        return saved[0];
    }

    private static boolean isSaved(PersistentCollection<?> collection, CollectionEntry entry) {
        return entry.getLoadedPersister() != null
                && !collection.hasQueuedOperations()
                && !SnapshotComparison.mayDiffer(collection, entry.getLoadedPersister());
    }

    private boolean areInstancesSaved() {
        return ManagedInstances.visit(session, this::isSaved);
    }

    private boolean isSaved(Object instance, EntityEntry entry) {
        EntityPersister entity = entry.getPersister();
        if (strategy.canDirtyCheck(instance, entity, session)) {
            return false;
        }
        return switch (entry.getStatus()) {
            case MANAGED -> isTrackedAsSaved(instance, entry) || isRowSaved(instance, entry);
            // Its collections may have been replaced, and what it refers to may be new. Its row is not written.
            case READ_ONLY ->
                !entity.hasCollections() && !entity.hasCascades() && isSameId(entry.getId(), instance, entity);
            default -> false;
        };
    }

    /**
     * Whether Hibernate knows, without reading the attributes, that an instance is unchanged: an enhanced entity tracks
     * its changes, and a reference that is not loaded has none. What cascades reach may be new without a tracked change.
     */
    private boolean isTrackedAsSaved(Object instance, EntityEntry entry) {
        EntityPersister entity = entry.getPersister();
        return entity.isMutable()
                && (entry.getLoadedState() == null || !entity.hasCascades())
                && !entry.requiresDirtyCheck(instance)
                && isSameId(entry.getId(), instance, entity);
    }

    private boolean isRowSaved(Object instance, EntityEntry entry) {
        EntityPersister entity = entry.getPersister();
        @Nullable Object[] loaded = entry.getLoadedState();
        if (loaded == null) {
            return false;
        }
        @Nullable Object[] values = entity.getValues(instance);
        return isSameId(entry.getId(), instance, entity)
                && isSameNaturalId(loaded, values, entity)
                && DirtyAttributes.between(loaded, values, instance, entity, session) == null;
    }

    /** Checks the natural id, because a flush rejects an instance whose natural id was changed. */
    private boolean isSameNaturalId(@Nullable Object[] loaded, @Nullable Object[] values, EntityPersister entity) {
        int[] natural = entity.hasNaturalIdentifier() ? entity.getNaturalIdentifierProperties() : null;
        if (natural != null) {
            for (int attribute : natural) {
                if (!entity.getPropertyTypes()[attribute].isEqual(
                        loaded[attribute], values[attribute], session.getFactory())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Checks the id, because a flush rejects an instance whose id was changed. */
    @SuppressWarnings("ReferenceEquality") // usually it is the same object, which is a fast check
    private boolean isSameId(Object saved, Object instance, EntityPersister entity) {
        Object id = entity.getIdentifier(instance, session);
        return id == saved || entity.getIdentifierType().isEqual(saved, id, session.getFactory());
    }
}
