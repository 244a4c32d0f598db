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
 * The signals of one session, from the first change that a receiver hears until its end. Used only by its thread.
 *
 * <p>{@link #dispatch} sends the recorded changes in rounds. The same changes are part of the net effect, which is sent
 * just before and after the completion of the transaction.
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

    private final PendingChanges pending;
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
        this.pending = new PendingChanges(() -> audience.hearingAt(Phase.NOW));
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
     * @throws IllegalStateException if the session is stateless, because such a session has no flush
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

    /** The causes of this transaction's changes. */
    public Causes causes() {
        return causes;
    }

    /** The rows that this transaction deleted. */
    public DeletedRows deletedRows() {
        return deletedRows;
    }

    /** The collections that this flush replaces. */
    public ReplacedCollections replacedCollections() {
        return replacedCollections;
    }

    /** Calls receivers before a change is made. */
    public EarlyDelivery earlyDelivery() {
        return earlyDelivery;
    }

    /** The before-completion callback that runs before those of other libraries. */
    public BeforeCommitFirst beforeCommitFirst() {
        return beforeCommitFirst;
    }

    /** What integrations do just before the commit. */
    KeptWork kept() {
        return kept;
    }

    /**
     * Keeps a change until the session can be used again, and then sends it. A stateless session sends it at once or,
     * if the row is queued in a JDBC batch, after the batch was executed.
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
        // Most transactions need no key: they delete nothing, and no receiver of a later phase hears them.
        if ((entityManager != null && deletedRows.concerns(change)) || later.isHeard(change)) {
            EntityKey row = session.generateEntityKey(id, entity);
            deletedRows.record(row, change);
            later.keep(row, change);
        }
        causes.written(change);
        if (entityManager == null) {
            pending.add(change);
            dispatch(false);
        } else if (entityManager.getPersistenceContextInternal().isFlushing()) {
            pending.addInFlush(change, () -> SessionState.queuedRows(entityManager));
            flushing = true;
        } else {
            pending.add(change);
        }
    }

    /** Keeps a change of links by the flush. */
    public void recordLinks(AssociationChange change) {
        later.keep(change.subject(), change);
        pending.add(change);
        flushing = true;
    }

    /** Keeps the change of a bulk statement. */
    public void recordBulk(BulkChange change) {
        later.keep(new Object(), change);
        pending.add(change);
    }

    /** Sends the changes of bulk statements: at once if the session can be used, else after the present flush. */
    public void bulkExecuted() {
        if (entityManager == null) {
            dispatch(false);
        } else if (SessionState.isAtRest(entityManager) && !saveAnnouncements().isAnnouncing()) {
            dispatch(SessionState.flushesForQueries(entityManager));
        }
    }

    /** The row was deleted, and with it its links. */
    public void forgetLinks(EntityKey owner) {
        later.forgetLinks(owner);
    }

    /**
     * Calls the receivers of a change that was made without a flush. If there is no transaction, calls the receivers of
     * all phases.
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

    /** Records the versions that Hibernate incremented without an event. */
    public void recordForcedIncrements() {
        if (forcedIncrements != null) {
            forcedIncrements.record();
        }
    }

    /** A flush that recorded changes has ended. */
    public void flushEnded() {
        flushing = false;
        pending.flushEnded();
        replacedCollections.forget();
    }

    /**
     * Forgets a flush that failed. A flush has failed if it recorded changes and had not ended when the next one began.
     */
    public void forgetFailedFlush() {
        if (flushing) {
            pending.clear();
            flushing = false;
        }
        replacedCollections.forget();
    }

    /**
     * Sends the pending changes, flushes what the receivers wrote, sends those changes, and so on until there are none.
     * Does nothing if it is already running: then a receiver has flushed, and the running call sends these changes.
     *
     * @throws RuntimeException what a receiver threw; the transaction can then only roll back
     * @throws SignalLoopError if this does not end; the transaction can then only roll back
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
     * Flushes what receivers wrote. Works also for an entity manager that was closed in a transaction: Jakarta
     * Persistence keeps it open until the commit.
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
     * The flush of the commit has ended. Changes that are still pending were inserted without a flush. The flush mode
     * may forbid a flush.
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

    /** Whether receivers must be called after the transaction has ended. */
    boolean awaitsCompletion() {
        return later.hasAfterCompletion();
    }

    /** The transaction has ended. Exceptions of receivers are now logged, because they cannot undo the transaction. */
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
