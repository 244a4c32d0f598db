package dev.signalbox.hibernate;

import dev.signalbox.Signal;
import dev.signalbox.hibernate.internal.bulk.BulkIds;
import dev.signalbox.hibernate.internal.bulk.BulkStatements;
import dev.signalbox.hibernate.internal.change.Audience;
import dev.signalbox.hibernate.internal.change.ChangeKind;
import dev.signalbox.hibernate.internal.deliver.AfterCompletion;
import dev.signalbox.hibernate.internal.deliver.AfterRelease;
import dev.signalbox.hibernate.internal.deliver.OwnTransactions;
import dev.signalbox.hibernate.internal.deliver.TransactionDelivery;
import dev.signalbox.hibernate.internal.record.AfterFlush;
import dev.signalbox.hibernate.internal.record.BeforeFlush;
import dev.signalbox.hibernate.internal.record.CallRecorder;
import dev.signalbox.hibernate.internal.record.ChangeRecorder;
import dev.signalbox.hibernate.internal.record.CollectionRecorder;
import dev.signalbox.hibernate.internal.record.DeleteGuard;
import dev.signalbox.hibernate.internal.record.InsertsWithoutFlush;
import dev.signalbox.hibernate.internal.record.ListenerReplacement;
import dev.signalbox.hibernate.internal.record.LoadRecorder;
import dev.signalbox.hibernate.internal.record.StatelessAnnouncements;
import dev.signalbox.hibernate.internal.record.UnflushedChanges;
import dev.signalbox.hibernate.internal.save.PersistCallback;
import dev.signalbox.hibernate.internal.unit.FactoryScoped;
import dev.signalbox.hibernate.internal.unit.UnitsOfWork;
import dev.signalbox.model.PreDelete;
import dev.signalbox.model.PreSave;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.internal.DefaultDeleteEventListener;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;

/** Decides which listeners are registered with a session factory for which signals. */
final class ListenerRegistrar {

    /** The signals of changes that a flush makes, or that are sent after a flush. */
    private static final List<Class<? extends Signal>> FLUSHED = Stream.of(
                    ChangeKind.ROWS, ChangeKind.LINKS, ChangeKind.BULK)
            .flatMap(kind -> kind.signals().stream())
            .toList();

    /** The signals of changes that a flush makes to collections. */
    private static final List<Class<? extends Signal>> COLLECTIONS = Stream.of(ChangeKind.ROWS, ChangeKind.LINKS)
            .flatMap(kind -> kind.signals().stream())
            .toList();

    private final SessionFactoryImplementor factory;
    private final EventListenerRegistry registry;
    private final Audience audience;
    private final UnitsOfWork units;
    private final BulkIds bulkIds;

    private ListenerRegistrar(
            SessionFactoryImplementor factory,
            Audience audience,
            AfterRelease afterRelease,
            boolean explaining,
            BulkIds bulkIds) {
        OwnTransactions ownTransactions = new OwnTransactions(factory);
        this.factory = factory;
        this.registry = factory.getEventEngine().getListenerRegistry();
        this.audience = audience;
        this.bulkIds = bulkIds;
        this.units = new UnitsOfWork(
                audience,
                new TransactionDelivery(audience, ownTransactions),
                new AfterCompletion(audience, ownTransactions),
                afterRelease,
                explaining);
    }

    /**
     * All registrations that a session factory may need.
     *
     * @param explaining whether to remember the cause of each signal
     * @param bulkIds selects the ids of the rows of bulk statements
     */
    static Registrations of(
            SessionFactoryImplementor factory,
            Audience audience,
            AfterRelease afterRelease,
            boolean explaining,
            BulkIds bulkIds) {
        ListenerRegistrar listeners = new ListenerRegistrar(factory, audience, afterRelease, explaining, bulkIds);
        Registrations registrations = new Registrations(audience);
        // First, because a change that is recorded before this registration would not be sent.
        registrations.add(FLUSHED, listeners::aroundFlushes);
        registrations.add(ChangeKind.ROWS.signals(), listeners::ofRows);
        if (explaining) {
            registrations.add(FLUSHED, listeners::ofCalls);
        }
        registrations.add(List.of(PreSave.class), listeners::beforeSaves);
        registrations.add(List.of(PreDelete.class), listeners::beforeDeletes);
        registrations.add(ChangeKind.LOADS.signals(), listeners::ofLoads);
        registrations.add(COLLECTIONS, listeners::ofCollections);
        return registrations;
    }

    private void aroundFlushes() {
        FactoryScoped.keep(List.of(units, new BulkStatements(audience, units, bulkIds)), registry);
        AfterFlush afterFlush = new AfterFlush(units, new UnflushedChanges(audience));
        registry.getEventListenerGroup(EventType.FLUSH).appendListener(afterFlush);
        registry.getEventListenerGroup(EventType.AUTO_FLUSH).appendListener(afterFlush);
        BeforeFlush beforeFlush = new BeforeFlush(audience, units);
        registry.getEventListenerGroup(EventType.FLUSH).prependListener(beforeFlush);
        registry.getEventListenerGroup(EventType.AUTO_FLUSH).prependListener(beforeFlush);
    }

    /** Deletes are always recorded, too, because a receiver of saves must not hear of a deleted row. */
    private void ofRows() {
        ListenerReplacement.of(
                registry.getEventListenerGroup(EventType.DELETE),
                DefaultDeleteEventListener.class,
                treatment -> new DeleteGuard(treatment, audience, units));
        // First, so that its before-completion callback is registered before those of other libraries.
        ChangeRecorder recorder = new ChangeRecorder(audience, units);
        registry.getEventListenerGroup(EventType.POST_INSERT).prependListener(recorder);
        registry.getEventListenerGroup(EventType.POST_UPDATE).prependListener(recorder);
        registry.getEventListenerGroup(EventType.POST_UPSERT).prependListener(recorder);
        registry.getEventListenerGroup(EventType.POST_DELETE).prependListener(recorder);
        InsertsWithoutFlush.integrate(registry, units);
    }

    private void ofCalls() {
        CallRecorder.integrate(registry, units);
    }

    private void beforeSaves() {
        PersistCallback.integrate(factory, audience, units);
        StatelessAnnouncements stateless = new StatelessAnnouncements(audience, units);
        registry.getEventListenerGroup(EventType.PRE_INSERT).appendListener(stateless);
        registry.getEventListenerGroup(EventType.PRE_UPDATE).appendListener(stateless);
        registry.getEventListenerGroup(EventType.PRE_UPSERT).appendListener(stateless);
    }

    private void beforeDeletes() {
        registry.getEventListenerGroup(EventType.PRE_DELETE)
                .appendListener(new StatelessAnnouncements(audience, units));
    }

    private void ofCollections() {
        CollectionRecorder recorder = new CollectionRecorder(audience, units);
        registry.getEventListenerGroup(EventType.PRE_COLLECTION_UPDATE).appendListener(recorder);
        registry.getEventListenerGroup(EventType.PRE_COLLECTION_RECREATE).appendListener(recorder);
        registry.getEventListenerGroup(EventType.PRE_COLLECTION_REMOVE).appendListener(recorder);
    }

    private void ofLoads() {
        LoadRecorder listener = new LoadRecorder(audience, units);
        registry.getEventListenerGroup(EventType.PRE_LOAD).appendListener(listener);
        registry.getEventListenerGroup(EventType.POST_LOAD).appendListener(listener);
    }
}
