package dev.signalbox.hibernate.internal.unit;

import dev.signalbox.Phase;
import dev.signalbox.SignalLoopError;
import dev.signalbox.hibernate.internal.batch.QueuedRows;
import dev.signalbox.hibernate.internal.change.AssociationChange;
import dev.signalbox.hibernate.internal.change.Audience;
import dev.signalbox.hibernate.internal.change.BulkChange;
import dev.signalbox.hibernate.internal.change.Change;
import dev.signalbox.hibernate.internal.change.PendingChanges;
import dev.signalbox.hibernate.internal.change.UnboundSignal;
import dev.signalbox.hibernate.internal.collections.ReplacedCollections;
import dev.signalbox.hibernate.internal.compare.FlushCheck;
import dev.signalbox.hibernate.internal.compare.SessionState;
import dev.signalbox.hibernate.internal.deliver.AfterCompletion;
import dev.signalbox.hibernate.internal.deliver.AfterRelease;
import dev.signalbox.hibernate.internal.deliver.Causes;
import dev.signalbox.hibernate.internal.deliver.DispatchLimit;
import dev.signalbox.hibernate.internal.deliver.EarlyDelivery;
import dev.signalbox.hibernate.internal.deliver.LaterPhases;
import dev.signalbox.hibernate.internal.deliver.TransactionDelivery;
import dev.signalbox.hibernate.internal.integrate.KeptWork;
import dev.signalbox.hibernate.internal.integrate.SessionScope;
import java.util.List;
import org.hibernate.FlushMode;
import org.hibernate.engine.spi.EntityKey;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.EventSource;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * The signals of one session, from the first change that a receiver hears until the session is closed. Used by the
 * session's thread alone.
 *
 * <p>{@link #dispatch} sends in rounds what was recorded. The same changes are part of the net effect, which is sent
 * just before and after the transaction completes.
 */
public final class UnitOfWork {

    private final SharedSessionContractImplementor session;
    /** The same session; null if it is stateless. */
    private final @Nullable EventSource entityManager;

    private final @Nullable SaveAnnouncements saveAnnouncements;
    private final @Nullable AssociationAnnouncements associationAnnouncements;
    private final @Nullable ForcedIncrements forcedIncrements;
    private final @Nullable Object tenant;
    private final RawImport raw;
    private final EarlyDelivery earlyDelivery;
    private final TransactionDelivery transactionDelivery;
    private final AfterCompletion afterCompletion;
    private final AfterRelease afterRelease;

    private final PendingChanges pending = new PendingChanges();
    private final LaterPhases later;
    private final DeletedRows deletedRows = new DeletedRows();
    private final ReplacedCollections replacedCollections = new ReplacedCollections();
    private final BeforeCommitFirst beforeCommitFirst;
    private final KeptWork kept = new KeptWork();
    private Causes causes;
    private boolean flushing;
    private boolean dispatching;
    private boolean completing;

    UnitOfWork(
            SharedSessionContractImplementor session,
            Audience audience,
            TransactionDelivery transactionDelivery,
            AfterCompletion afterCompletion,
            AfterRelease afterRelease,
            Causes causes) {
        this.session = session;
        this.entityManager = session instanceof EventSource stateful ? stateful : null;
        this.raw = new RawImport(entityManager);
        this.tenant = session.getTenantIdentifierValue();
        this.later = new LaterPhases(audience);
        this.earlyDelivery = new EarlyDelivery(transactionDelivery, session, tenant, this::fail);
        if (entityManager == null) {
            saveAnnouncements = null;
            associationAnnouncements = null;
            forcedIncrements = null;
        } else {
            saveAnnouncements = new SaveAnnouncements(entityManager, audience, earlyDelivery, raw);
            associationAnnouncements =
                    new AssociationAnnouncements(entityManager, audience, saveAnnouncements, earlyDelivery);
            forcedIncrements = new ForcedIncrements(entityManager, audience, raw, this::record);
        }
        this.transactionDelivery = transactionDelivery;
        this.afterCompletion = afterCompletion;
        this.afterRelease = afterRelease;
        this.causes = causes;
        this.beforeCommitFirst = new BeforeCommitFirst(session, this::beforeCompletion);
    }

    /**
     * Sends {@code PRE_SAVE}.
     *
     * @throws IllegalStateException if the session is stateless: then there is no flush to be announced
     */
    public SaveAnnouncements saveAnnouncements() {
        if (saveAnnouncements == null) {
            throw new IllegalStateException("A stateless session has no flush");
        }
        return saveAnnouncements;
    }

    /**
     * Sends the {@code PRE_} actions of {@code M2M_CHANGED}.
     *
     * @throws IllegalStateException as {@link #saveAnnouncements} does
     */
    public AssociationAnnouncements associationAnnouncements() {
        if (associationAnnouncements == null) {
            throw new IllegalStateException("A stateless session has no flush");
        }
        return associationAnnouncements;
    }

    /** Whether the application imports data. */
    public boolean isRaw() {
        return raw.isUnderWay();
    }

    /** What caused the changes of this transaction. */
    public Causes causes() {
        return causes;
    }

    /** What this transaction deleted. */
    public DeletedRows deletedRows() {
        return deletedRows;
    }

    /** The collections that the present flush exchanges. */
    public ReplacedCollections replacedCollections() {
        return replacedCollections;
    }

    /** Calls receivers before a change is made. */
    public EarlyDelivery earlyDelivery() {
        return earlyDelivery;
    }

    /** Its callback before those of others that wait for the commit. */
    public BeforeCommitFirst beforeCommitFirst() {
        return beforeCommitFirst;
    }

    /** What integrations do just before the commit. */
    KeptWork kept() {
        return kept;
    }

    /**
     * Keeps a change, to be sent when the session can be used again. A stateless session sends it at once or, if the
     * row is queued in a JDBC batch, when the batch has been executed.
     */
    public void record(Object id, EntityPersister entity, Change change) {
        beforeCommitFirst.register();
        if (entityManager == null) {
            QueuedRows.whenWritten(session, () -> keep(id, entity, change));
        } else {
            keep(id, entity, change);
        }
    }

    private void keep(Object id, EntityPersister entity, Change change) {
        // Most transactions delete nothing, and most signals are for no later phase: then the row's key is not needed.
        if (deletedRows.concerns(change) || later.isHeard(change)) {
            EntityKey row = session.generateEntityKey(id, entity);
            deletedRows.record(row, change);
            later.keep(row, change);
        }
        if (entityManager != null && pending.isEmpty()) {
            pending.expect(SessionState.queuedRows(entityManager));
        }
        pending.add(change);
        causes.written(change);
        if (entityManager == null) {
            dispatch(false);
        } else if (entityManager.getPersistenceContextInternal().isFlushing()) {
            flushing = true;
        }
    }

    /** Keeps a change of links that the flush makes. */
    public void recordLinks(AssociationChange change) {
        later.keep(change.subject(), change);
        pending.add(change);
        flushing = true;
    }

    /** Keeps the change that a bulk statement made. */
    public void recordBulk(BulkChange change) {
        later.keep(new Object(), change);
        pending.add(change);
    }

    /**
     * Sends the changes of bulk statements: at once if the session can be used, else when the flush that is under way
     * is over.
     */
    public void bulkExecuted() {
        if (entityManager == null) {
            dispatch(false);
        } else if (SessionState.isAtRest(entityManager) && !saveAnnouncements().isAnnouncing()) {
            dispatch(SessionState.flushesForQueries(entityManager));
        }
    }

    /** The row is deleted, and its links with it. */
    public void forgetLinks(EntityKey owner) {
        later.forgetLinks(owner);
    }

    /**
     * Calls the receivers of a change that was made without a flush: those of all phases if there is no transaction.
     */
    public void report(Object subject, Change change) {
        earlyDelivery.deliver(change::after, Phase.NOW);
        if (session.isTransactionInProgress()) {
            later.keep(subject, change);
        } else {
            earlyDelivery.deliver(change::before, Phase.BEFORE_COMMIT);
            earlyDelivery.deliver(change::after, Phase.BEFORE_COMMIT);
            afterCompletion.deliver(List.of(change), causes, true, tenant);
        }
    }

    /** Hibernate is about to increment a version without an event. */
    public void expectForcedIncrement() {
        if (forcedIncrements != null) {
            forcedIncrements.expect();
        }
    }

    /** Records what Hibernate does to versions without an event. */
    public void recordForcedIncrements() {
        if (forcedIncrements != null) {
            forcedIncrements.record();
        }
    }

    /** A flush that recorded something is over. */
    public void flushEnded() {
        flushing = false;
        replacedCollections.forget();
    }

    /** Forgets a flush that failed: one that recorded something and was not over when the next one began. */
    public void forgetFailedFlush() {
        if (flushing) {
            pending.clear();
            flushing = false;
        }
        replacedCollections.forget();
    }

    /**
     * Sends what is pending, flushes what the receivers write, sends that, and so on until nothing is left. Does
     * nothing if it is running already: the flush of a receiver adds to the running one.
     *
     * @throws RuntimeException what a receiver throws; the transaction can then only roll back
     * @throws SignalLoopError if that does not end, likewise
     */
    public void dispatch() {
        dispatch(true);
    }

    private void dispatch(boolean flushed) {
        if (dispatching) {
            return;
        }
        dispatching = true;
        SessionScope scope = SessionScope.of(session, completing ? kept : null);
        try {
            dispatchInRounds(flushed);
        } catch (RuntimeException | Error e) {
            fail();
            throw e;
        } finally {
            scope.close();
            dispatching = false;
            raw.forget();
        }
        if (!session.isTransactionInProgress()) {
            completed(true);
        }
    }

    private void dispatchInRounds(boolean flushed) {
        DispatchLimit rounds = new DispatchLimit(pending, flushed ? this::flush : () -> {});
        while (!pending.isEmpty() || isBeforeCommitDue()) {
            causes.roundBegins();
            boolean called = pending.isEmpty()
                    ? deliverBeforeCommit(rounds.begin(later.takeBeforeCommit()), rounds)
                    : deliverNow(rounds.begin(pending.take()), rounds);
            if (called) {
                rounds.flush();
            }
        }
    }

    /**
     * Flushes what receivers wrote. An entity manager that is closed in a transaction goes on until the commit, as
     * Jakarta Persistence wants.
     */
    private void flush() {
        if (entityManager == null) {
            return;
        }
        if (!entityManager.isOpen()) {
            entityManager.flushBeforeTransactionCompletion();
        } else if (!FlushCheck.in(entityManager)) {
            entityManager.flush();
        }
        if (completing) {
            recordForcedIncrements();
        }
    }

    private boolean isBeforeCommitDue() {
        return later.hasBeforeCommit() && (completing || !session.isTransactionInProgress());
    }

    private boolean deliverNow(List<Change> changes, DispatchLimit rounds) {
        boolean called = false;
        for (Change change : changes) {
            called |= deliver(causes.ofRound(change, change::after), Phase.NOW, change, rounds);
        }
        return called;
    }

    private boolean deliverBeforeCommit(List<Change> changes, DispatchLimit rounds) {
        boolean called = false;
        for (Change change : changes) {
            for (UnboundSignal signal : change.signals()) {
                called |= deliver(causes.ofTransaction(change, signal), Phase.BEFORE_COMMIT, change, rounds);
            }
        }
        return called;
    }

    private boolean deliver(UnboundSignal signal, Phase phase, Change change, DispatchLimit rounds) {
        return transactionDelivery.deliver(signal, phase, entityManager, tenant, rounds.callsOf(change));
    }

    /**
     * The commit's flush is over. What is still pending was inserted without a flush; the flush mode may forbid one.
     */
    void beforeCompletion() {
        if (!session.getTransactionCoordinator().getTransactionDriverControl().isActiveAndNoMarkedForRollback()) {
            return;
        }
        forgetFailedFlush();
        completing = true;
        recordForcedIncrements();
        dispatch(entityManager != null && entityManager.getHibernateFlushMode() != FlushMode.MANUAL);
    }

    /** Whether receivers are to be called when the transaction is over. */
    boolean awaitsCompletion() {
        return later.hasAfterCompletion();
    }

    /** The transaction is over. What receivers throw now is logged, since it cannot undo the transaction. */
    void completed(boolean committed) {
        List<Change> changes = later.takeAfterCompletion();
        Causes known = causes;
        reset();
        if (!changes.isEmpty()) {
            afterRelease.run(session, () -> afterCompletion.deliver(changes, known, committed, tenant));
        }
    }

    /** A receiver failed, so the transaction must not commit, even if the application swallows the exception. */
    private void fail() {
        pending.clear();
        later.dropBeforeCommit();
        session.markForRollbackOnly();
    }

    private void reset() {
        pending.clear();
        later.clear();
        deletedRows.clear();
        kept.clear();
        beforeCommitFirst.forget();
        if (forcedIncrements != null) {
            forcedIncrements.forget();
        }
        causes = causes.next();
        raw.forget();
        flushing = false;
        completing = false;
    }
}
