package dev.signalbox.hibernate.internal.record;

import dev.signalbox.hibernate.internal.unit.UnitsOfWork;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.MergeContext;
import org.hibernate.event.spi.MergeEvent;
import org.hibernate.event.spi.MergeEventListener;
import org.hibernate.event.spi.PersistContext;
import org.hibernate.event.spi.PersistEvent;
import org.hibernate.event.spi.PersistEventListener;

/**
 * If the database makes the id, {@code persist} and {@code merge} insert without a flush. This class listens to these
 * calls, so that our callback before the commit ({@code BeforeCommitFirst}) is registered for such inserts too.
 * Hibernate's event before an insert would work, too, but it comes for each row of each flush.
 */
public final class InsertsWithoutFlush implements PersistEventListener, MergeEventListener {

    private final UnitsOfWork units;

    private InsertsWithoutFlush(UnitsOfWork units) {
        this.units = units;
    }

    public static void integrate(EventListenerRegistry registry, UnitsOfWork units) {
        InsertsWithoutFlush listener = new InsertsWithoutFlush(units);
        registry.getEventListenerGroup(EventType.PERSIST).prependListener(listener);
        registry.getEventListenerGroup(EventType.MERGE).prependListener(listener);
    }

    private void registerCallback(EventSource session) {
        units.of(session).beforeCommitFirst().register();
    }

    @Override
    public void onPersist(PersistEvent event) {
        registerCallback(event.getSession());
    }

    @Override
    public void onPersist(PersistEvent event, PersistContext createdAlready) {
        registerCallback(event.getSession());
    }

    @Override
    public void onMerge(MergeEvent event) {
        registerCallback(event.getSession());
    }

    @Override
    public void onMerge(MergeEvent event, MergeContext copiedAlready) {
        registerCallback(event.getSession());
    }
}
