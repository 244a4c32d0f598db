package dev.signalbox.hibernate.internal.record;

import dev.signalbox.hibernate.internal.unit.UnitsOfWork;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.MergeContext;
import org.hibernate.event.spi.MergeEvent;
import org.hibernate.event.spi.MergeEventListener;
import org.hibernate.event.spi.PersistContext;
import org.hibernate.event.spi.PersistEvent;
import org.hibernate.event.spi.PersistEventListener;

/**
 * Remembers where the application made instances persistent. Registered only with {@code SignalboxSettings.EXPLAIN}.
 */
public final class CallRecorder implements PersistEventListener, MergeEventListener {

    private final UnitsOfWork units;

    private CallRecorder(UnitsOfWork units) {
        this.units = units;
    }

    public static void integrate(EventListenerRegistry registry, UnitsOfWork units) {
        CallRecorder recorder = new CallRecorder(units);
        registry.getEventListenerGroup(EventType.PERSIST).prependListener(recorder);
        // The copy is known only after the merge.
        registry.getEventListenerGroup(EventType.MERGE).appendListener(recorder);
    }

    @Override
    public void onPersist(PersistEvent event) {
        units.of(event.getSession()).causes().saved("persist", event.getObject());
    }

    @Override
    public void onPersist(PersistEvent event, PersistContext createdAlready) {
        onPersist(event);
    }

    @Override
    public void onMerge(MergeEvent event) {
        Object copy = event.getResult();
        if (copy != null) {
            units.of(event.getSession()).causes().saved("merge", copy);
        }
    }

    @Override
    public void onMerge(MergeEvent event, MergeContext copiedAlready) {
        onMerge(event);
    }
}
