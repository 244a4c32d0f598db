package dev.signalbox.hibernate;

import dev.signalbox.SignalLoopError;
import dev.signalbox.hibernate.Change.Saved;
import dev.signalbox.model.Previous;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.Status;
import org.hibernate.event.spi.EventSource;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.TypeHelper;
import org.jspecify.annotations.Nullable;

/** Sends {@code PRE_SAVE} for one session. */
final class PreSaves {

    /** After so many passes over all instances the receivers are taken to change them for ever. */
    private static final int MOST_PASSES = 16;

    private final EventSource session;
    private final Audience audience;
    private final UnitOfWork unit;

    /** The state in which the receivers left each instance that they heard of before the present flush. */
    private IdentityHashMap<Object, @Nullable Object[]> seen = new IdentityHashMap<>();

    /** The receivers that were called in the present pass. */
    private final Set<String> called = new LinkedHashSet<>();

    private final Consumer<String> noting = called::add;

    private @Nullable Change announced;

    PreSaves(EventSource session, Audience audience, UnitOfWork unit) {
        this.session = session;
        this.audience = audience;
        this.unit = unit;
    }

    /** Announces that a new instance will be inserted. */
    void announceNew(Object instance, EntityPersister entity) {
        announce(new Saved(entity.getMappedClass(), instance, true, unit.isRaw(), null, Previous.OF_NEW));
    }

    /**
     * Announces which managed instances the coming flush will update. Receivers may change other instances, which are
     * then announced in turn, and again those that were announced before.
     *
     * @throws SignalLoopError if that does not end
     */
    void announceChanged() {
        for (int pass = 0; announceChangedOnce(); pass++) {
            if (pass == MOST_PASSES) {
                throw loop();
            }
            called.clear();
        }
    }

    /** The receivers called last, as a loop. */
    SignalLoopError loop() {
        List<String> loop = new ArrayList<>(called);
        loop.add(loop.get(0));
        return new SignalLoopError(loop);
    }

    private boolean announceChangedOnce() {
        boolean any = false;
        Predicate<EntityPersister> heard = new LatestAnswer(audience::hearsPreSave);
        for (Map.Entry<Object, EntityEntry> managed :
                session.getPersistenceContextInternal().reentrantSafeEntityEntries()) {
            EntityEntry entry = managed.getValue();
            if (entry.getStatus() == Status.MANAGED && heard.test(entry.getPersister())) {
                any |= announceIfChanged(managed.getKey(), entry);
            }
        }
        return any;
    }

    private boolean announceIfChanged(Object instance, EntityEntry entry) {
        EntityPersister entity = entry.getPersister();
        int[] dirty = DirtyAttributes.of(instance, entry, session);
        if (dirty == null || isAsSeen(instance, entity)) {
            return false;
        }
        boolean isNew = !entry.isExistsInDatabase();
        Set<String> fields = isNew ? null : DirtyAttributes.names(entity, dirty);
        Previous previous = isNew ? Previous.OF_NEW : LoadedState.of(entity, entry.getLoadedState());
        announce(new Saved(entity.getMappedClass(), instance, isNew, unit.isRaw(), fields, previous));
        seen.put(instance, copyOfState(instance, entity));
        return true;
    }

    private boolean isAsSeen(Object instance, EntityPersister entity) {
        @Nullable Object[] left = seen.get(instance);
        return left != null
                && DirtyAttributes.between(left, entity.getValues(instance), instance, entity, session) == null;
    }

    private @Nullable Object[] copyOfState(Object instance, EntityPersister entity) {
        @Nullable Object[] state = entity.getValues(instance);
        boolean[] all = new boolean[state.length];
        Arrays.fill(all, true);
        TypeHelper.deepCopy(state, entity.getPropertyTypes(), all, state, session);
        return state;
    }

    /** Calls the receivers that hear of a change that the coming flush will make. */
    void announce(Change change) {
        Change outer = announced;
        announced = change;
        try {
            unit.announcing().announceWithoutFlush(change, noting);
        } finally {
            announced = outer;
        }
    }

    /** Whether receivers are being called, so that nothing must be flushed. */
    boolean isAnnouncing() {
        return announced != null;
    }

    /**
     * To be called when a flush begins.
     *
     * @throws IllegalStateException if a receiver causes it
     */
    void rejectFlush() {
        if (announced != null) {
            throw new IllegalStateException("A receiver of "
                    + announced.before(null).getClass().getSimpleName() + " of "
                    + announced.sender().getName()
                    + " flushed, which would write other changes before their own PreSave, and this one in part. Let a"
                    + " receiver of PostSave do what needs the row, or leave the flush to the application.");
        }
    }

    /** A flush is over. */
    void forget() {
        if (!seen.isEmpty()) {
            // Anew, for one large flush must not make each small one after it clear a large table.
            seen = new IdentityHashMap<>();
        }
        called.clear();
    }
}
