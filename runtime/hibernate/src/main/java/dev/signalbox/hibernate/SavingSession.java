package dev.signalbox.hibernate;

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
 * Which session persists or merges on this thread at present, and which copy it makes if it merges: the callback that
 * Hibernate makes then is not told.
 */
final class SavingSession {

    /** Null between saves. The thread keeps the reference, which is of the JDK and so keeps no application alive. */
    @SuppressWarnings("ThreadLocalUsage") // one for each session factory
    private final ThreadLocal<AtomicReference<@Nullable Save>> current = ThreadLocal.withInitial(AtomicReference::new);

    /**
     * One call of persist or merge.
     *
     * @param copy what merge makes of a new instance; null in persist
     */
    record Save(EventSource session, @Nullable MergedCopy copy) {}

    @Nullable
    Save get() {
        return current.get().getPlain();
    }

    private void during(Save save, Runnable work) {
        AtomicReference<@Nullable Save> here = current.get();
        Save outer = here.getPlain();
        here.setPlain(save);
        try {
            work.run();
        } finally {
            here.setPlain(outer);
        }
    }

    /** Hibernate's own treatment of {@code persist}, within which the session is known. */
    PersistEventListener aroundPersist(PersistEventListener treatment) {
        return new Persisting(this, treatment);
    }

    /** Hibernate's own treatment of {@code merge}, within which the session is known. */
    MergeEventListener aroundMerge(MergeEventListener treatment) {
        return new Merging(this, treatment);
    }

    private record Persisting(SavingSession saving, PersistEventListener treatment) implements PersistEventListener {

        @Override
        public void onPersist(PersistEvent event) {
            saving.during(new Save(event.getSession(), null), () -> treatment.onPersist(event));
        }

        @Override
        public void onPersist(PersistEvent event, PersistContext createdAlready) {
            saving.during(new Save(event.getSession(), null), () -> treatment.onPersist(event, createdAlready));
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
            Save outer = saving.get();
            MergedCopy copy = new MergedCopy(event, outer == null ? null : outer.copy());
            saving.during(new Save(event.getSession(), copy), work);
            copy.restore();
        }
    }
}
