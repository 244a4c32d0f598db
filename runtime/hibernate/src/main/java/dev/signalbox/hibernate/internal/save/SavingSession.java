package dev.signalbox.hibernate.internal.save;

import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.MergeContext;
import org.hibernate.event.spi.MergeEvent;
import org.hibernate.event.spi.MergeEventListener;
import org.hibernate.event.spi.PersistContext;
import org.hibernate.event.spi.PersistEvent;
import org.hibernate.event.spi.PersistEventListener;
import org.jspecify.annotations.Nullable;

/**
 * Knows which session persists or merges on this thread and, for merge, the copy that it makes. Hibernate passes
 * neither to its callback.
 */
final class SavingSession {

    /**
     * Null between saves. The thread keeps this reference. Its class belongs to the JDK, so it keeps no application
     * alive.
     */
    @SuppressWarnings("ThreadLocalUsage") // one for each session factory
    private final ThreadLocal<AtomicReference<@Nullable Object>> current =
            ThreadLocal.withInitial(AtomicReference::new);

    /** The session that persists or merges on this thread; null if there is none. */
    @Nullable
    EventSource session() {
        Object saving = current.get().getPlain();
        return saving instanceof MergedCopy copy ? copy.session() : (EventSource) saving;
    }

    /** The copy that merge makes on this thread; null if it does not merge. */
    @Nullable
    MergedCopy copy() {
        return current.get().getPlain() instanceof MergedCopy copy ? copy : null;
    }

    /**
     * Keeps the session or the copy while the work runs. For {@code persist} it is the session itself, because {@code
     * persist} is called for each row and should make no object.
     */
    private void during(Object saving, Runnable work) {
        AtomicReference<@Nullable Object> here = current.get();
        Object outer = here.getPlain();
        here.setPlain(saving);
        try {
            work.run();
        } finally {
            here.setPlain(outer);
        }
    }

    /** Wraps Hibernate's listener for {@code persist}. While that runs, the session is known. */
    PersistEventListener aroundPersist(PersistEventListener treatment) {
        return new Persisting(this, treatment);
    }

    /** Wraps Hibernate's listener for {@code merge}. While that runs, the session and the copy are known. */
    MergeEventListener aroundMerge(MergeEventListener treatment) {
        return new Merging(this, treatment);
    }

    private record Persisting(SavingSession saving, PersistEventListener treatment) implements PersistEventListener {

        @Override
        public void onPersist(PersistEvent event) {
            saving.during(event.getSession(), () -> treatment.onPersist(event));
        }

        @Override
        public void onPersist(PersistEvent event, PersistContext createdAlready) {
            saving.during(event.getSession(), () -> treatment.onPersist(event, createdAlready));
        }
    }

    private record Merging(SavingSession saving, MergeEventListener treatment) implements MergeEventListener {

        @Override
        public void onMerge(MergeEvent event) {
            merge(event, () -> treatment.onMerge(event));
        }

        @Override
        public void onMerge(MergeEvent event, MergeContext copiedAlready) {
            merge(event, () -> treatment.onMerge(event, copiedAlready));
        }

        private void merge(MergeEvent event, Runnable work) {
            MergedCopy copy = new MergedCopy(event, saving.copy());
            saving.during(copy, work);
            copy.restore();
        }
    }
}
