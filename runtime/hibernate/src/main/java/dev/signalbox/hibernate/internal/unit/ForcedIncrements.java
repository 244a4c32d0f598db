package dev.signalbox.hibernate.internal.unit;

import dev.signalbox.hibernate.internal.change.Audience;
import dev.signalbox.hibernate.internal.change.Change;
import dev.signalbox.hibernate.internal.change.Change.Saved;
import dev.signalbox.hibernate.internal.compare.LoadedState;
import dev.signalbox.hibernate.internal.compare.ManagedInstances;
import dev.signalbox.model.Previous;
import java.util.IdentityHashMap;
import java.util.Set;
import org.hibernate.LockMode;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.event.spi.EventSource;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * Finds the instances whose version was incremented although nothing in them changed. The lock modes {@code
 * OPTIMISTIC_FORCE_INCREMENT} and {@code PESSIMISTIC_FORCE_INCREMENT} do this. Hibernate updates such a row without an
 * event, but marks the instance until its next update or the end of the transaction. {@code VersionUpdates} says when
 * to look for the marks.
 */
final class ForcedIncrements {

    private final EventSource session;
    private final Audience audience;
    private final RawImport raw;
    private final Recording recording;

    /** The recorded versions, by instance. */
    private final IdentityHashMap<Object, Object> recorded = new IdentityHashMap<>();

    private boolean expected;

    /** Keeps a change of a row. */
    @FunctionalInterface
    interface Recording {
        void record(Object id, EntityPersister entity, Change change);
    }

    ForcedIncrements(EventSource session, Audience audience, RawImport raw, Recording recording) {
        this.session = session;
        this.audience = audience;
        this.raw = raw;
        this.recording = recording;
    }

    /** Hibernate is about to increment a version. */
    void expect() {
        expected = true;
    }

    /** Records the instances that were incremented since the last call. */
    void record() {
        if (!expected || audience.isEmpty()) {
            return;
        }
        expected = false;
        ManagedInstances.visit(session, (instance, entry) -> {
            if (entry.getLockMode() == LockMode.PESSIMISTIC_FORCE_INCREMENT
                    && audience.hears(entry.getPersister())
                    && isIncremented(instance, entry)) {
                record(instance, entry);
            }
            return true;
        });
    }

    private boolean isIncremented(Object instance, EntityEntry entry) {
        Object version = entry.getVersion();
        if (version == null || entry.getStatus().isDeletedOrGone()) {
            return false;
        }
        Object before = recorded.put(instance, version);
        return before == null || !entry.getPersister().getVersionType().isEqual(before, version);
    }

    private void record(Object instance, EntityEntry entry) {
        EntityPersister entity = entry.getPersister();
        Previous previous = new ButVersion(
                LoadedState.of(entity, entry.getLoadedState()),
                entity.getPropertyNames()[entity.getVersionPropertyIndex()]);
        recording.record(
                entry.getId(),
                entity,
                new Saved(entity.getMappedClass(), instance, false, raw.isUnderWay(), Set.of(), previous));
    }

    /** The transaction has ended, and with it its locks. */
    void forget() {
        recorded.clear();
        expected = false;
    }

    /** The previous values without the version, because Hibernate does not keep the previous version. */
    private record ButVersion(Previous state, String version) implements Previous {

        @Override
        public boolean isKnown() {
            return state.isKnown();
        }

        @Override
        public @Nullable Object value(String attribute) {
            if (attribute.equals(version)) {
                throw new IllegalStateException(
                        "The previous value of " + version
                                + " is not known, since a lock mode has incremented it: Hibernate does not keep the version before.");
            }
            return state.value(attribute);
        }
    }
}
