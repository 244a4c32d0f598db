package dev.signalbox.hibernate.internal.record;

import dev.signalbox.hibernate.internal.change.Audience;
import dev.signalbox.hibernate.internal.collections.CollectionChange;
import dev.signalbox.hibernate.internal.collections.OwnedCollections;
import dev.signalbox.hibernate.internal.compare.DirtyAttributes;
import dev.signalbox.hibernate.internal.compare.ManagedInstances;
import dev.signalbox.hibernate.internal.compare.SessionState;
import java.util.function.Predicate;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.event.spi.EventSource;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Finds changes that receivers hear and that are not written yet. Before a query, Hibernate flushes only if the query's
 * own tables have changed. But the receivers of other changes may write to these tables.
 */
public final class UnflushedChanges {

    private final Audience audience;

    public UnflushedChanges(Audience audience) {
        this.audience = audience;
    }

    boolean existIn(EventSource session) {
        if (audience.isEmpty()) {
            return false;
        }
        Predicate<EntityPersister> heard = audience.hearing();
        OwnedCollections collections = new OwnedCollections(session);
        return !ManagedInstances.visit(
                session,
                (instance, entry) -> !heard.test(entry.getPersister())
                        || !(isUnflushed(instance, entry, session)
                                || isCollectionUnflushed(instance, entry, collections)));
    }

    private static boolean isUnflushed(Object instance, EntityEntry entry, EventSource session) {
        return switch (entry.getStatus()) {
            case DELETED -> true;
            case MANAGED -> !entry.isExistsInDatabase() || DirtyAttributes.of(instance, entry, session) != null;
            default -> false;
        };
    }

    private static boolean isCollectionUnflushed(Object owner, EntityEntry entry, OwnedCollections collections) {
        return SessionState.savesCollections(entry)
                && collections.changes(owner, entry).stream().anyMatch(CollectionChange::isMoreThanLinks);
    }
}
