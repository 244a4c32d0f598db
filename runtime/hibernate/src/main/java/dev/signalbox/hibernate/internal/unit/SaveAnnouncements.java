package dev.signalbox.hibernate.internal.unit;

import dev.signalbox.SignalLoopError;
import dev.signalbox.hibernate.internal.change.Audience;
import dev.signalbox.hibernate.internal.change.Change;
import dev.signalbox.hibernate.internal.change.Change.Saved;
import dev.signalbox.hibernate.internal.collections.CollectionChange;
import dev.signalbox.hibernate.internal.collections.CollectionContent;
import dev.signalbox.hibernate.internal.collections.OwnedCollections;
import dev.signalbox.hibernate.internal.compare.DirtyAttributes;
import dev.signalbox.hibernate.internal.compare.LoadedState;
import dev.signalbox.hibernate.internal.compare.ManagedInstances;
import dev.signalbox.hibernate.internal.compare.SessionState;
import dev.signalbox.hibernate.internal.deliver.EarlyDelivery;
import dev.signalbox.model.Previous;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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
public final class SaveAnnouncements {

    /** After this many passes over all instances, this class assumes that receivers change them without end. */
    private static final int MOST_PASSES = 16;

    private final EventSource session;
    private final Audience audience;
    private final EarlyDelivery earlyDelivery;
    private final RawImport raw;

    private final OwnedCollections collections;

    /** By instance: its state when its receivers had returned, in this flush. */
    private IdentityHashMap<Object, Seen> seen = new IdentityHashMap<>();

    /** By new instance: the content of its collections when its receivers had returned. */
    private final IdentityHashMap<Object, Map<String, CollectionContent>> born = new IdentityHashMap<>();

    /** A state of an instance. */
    private static final class Seen {

        private final @Nullable Object[] state;
        /** The content of those collections that differ from the saved ones. */
        private final Map<String, CollectionContent> changed;

        Seen(@Nullable Object[] state, Map<String, CollectionContent> changed) {
            this.state = state;
            this.changed = changed;
        }
    }

    /** The receivers that were called in this pass. */
    private final Set<String> called = new LinkedHashSet<>();

    private final Consumer<String> noting = called::add;

    private @Nullable Change announced;

    SaveAnnouncements(EventSource session, Audience audience, EarlyDelivery earlyDelivery, RawImport raw) {
        this.session = session;
        this.audience = audience;
        this.earlyDelivery = earlyDelivery;
        this.raw = raw;
        this.collections = new OwnedCollections(session);
    }

    /** Announces that a new instance will be inserted. */
    public void announceNew(Object instance, EntityPersister entity) {
        announce(new Saved(entity.getMappedClass(), instance, true, raw.isUnderWay(), null, Previous.OF_NEW));
        if (entity.hasCollections()) {
            born.put(instance, collections.contents(instance, entity));
        }
    }

    /**
     * Announces which managed instances the next flush will update. If a receiver changes another instance, that
     * instance is announced, too. If a receiver changes an instance that was already announced, it is announced again.
     *
     * @throws SignalLoopError if this does not end
     */
    public void announceChanged() {
        for (int pass = 0; announceChangedOnce(); pass++) {
            if (pass == MOST_PASSES) {
                throw loop();
            }
            called.clear();
        }
    }

    /** The error that names the receivers that were called last. */
    public SignalLoopError loop() {
        List<String> loop = new ArrayList<>(called);
        loop.add(loop.get(0));
        return new SignalLoopError(loop);
    }

    private boolean announceChangedOnce() {
        boolean[] any = new boolean[1];
        Predicate<EntityPersister> heard = audience.hearingPreSave();
        ManagedInstances.visit(session, (instance, entry) -> {
            if (isWritten(entry) && heard.test(entry.getPersister())) {
                any[0] |= announceIfChanged(instance, entry);
            }
            return true;
        });
        return any[0];
    }

    private static boolean isWritten(EntityEntry entry) {
        return entry.getStatus() == Status.MANAGED || SessionState.savesCollections(entry);
    }

    private boolean announceIfChanged(Object instance, EntityEntry entry) {
        EntityPersister entity = entry.getPersister();
        int[] dirty = DirtyAttributes.of(instance, entry, session);
        List<CollectionChange> changed = changedCollections(instance, entry);
        if ((dirty == null && changed.isEmpty()) || isAsSeen(instance, entity, changed)) {
            return false;
        }
        boolean isNew = !entry.isExistsInDatabase();
        Set<String> fields = names(entity, dirty, changed);
        Previous previous = isNew ? Previous.OF_NEW : LoadedState.of(entity, entry.getLoadedState());
        announce(
                new Saved(entity.getMappedClass(), instance, isNew, raw.isUnderWay(), isNew ? null : fields, previous));
        seen.put(instance, new Seen(copyOfState(instance, entity), contents(changedCollections(instance, entry))));
        return true;
    }

    private static Set<String> names(EntityPersister entity, int @Nullable [] dirty, List<CollectionChange> changed) {
        Set<String> names = new LinkedHashSet<>();
        if (dirty != null) {
            names.addAll(DirtyAttributes.names(entity, dirty));
        }
        changed.forEach(each -> names.addAll(each.names()));
        return names;
    }

    /** The collections that differ from the saved ones or, for a new instance, from those that were announced. */
    private List<CollectionChange> changedCollections(Object instance, EntityEntry entry) {
        if (!entry.getPersister().hasCollections()) {
            return List.of();
        }
        Map<String, CollectionContent> known = born.getOrDefault(instance, Map.of());
        List<CollectionChange> changed = new ArrayList<>();
        for (CollectionChange change : collections.changes(instance, entry)) {
            CollectionContent announced = known.get(change.attribute());
            if (change.isMoreThanLinks() && (announced == null || !announced.isSameAs(change.now()))) {
                changed.add(change);
            }
        }
        return changed;
    }

    private static Map<String, CollectionContent> contents(List<CollectionChange> changes) {
        Map<String, CollectionContent> contents = new HashMap<>();
        changes.forEach(change -> contents.put(change.attribute(), change.now()));
        return contents;
    }

    private boolean isAsSeen(Object instance, EntityPersister entity, List<CollectionChange> changed) {
        Seen left = seen.get(instance);
        return left != null
                && DirtyAttributes.between(left.state, entity.getValues(instance), instance, entity, session) == null
                && left.changed.size() == changed.size()
                && changed.stream().allMatch(each -> isSame(each.now(), left.changed.get(each.attribute())));
    }

    private static boolean isSame(CollectionContent now, @Nullable CollectionContent before) {
        return before != null && now.isSameAs(before);
    }

    private @Nullable Object[] copyOfState(Object instance, EntityPersister entity) {
        @Nullable Object[] state = entity.getValues(instance);
        boolean[] all = new boolean[state.length];
        Arrays.fill(all, true);
        TypeHelper.deepCopy(state, entity.getPropertyTypes(), all, state, session);
        return state;
    }

    /** Calls the receivers of a change that the next flush will make. */
    void announce(Change change) {
        Change outer = announced;
        announced = change;
        try {
            earlyDelivery.announceWithoutFlush(change, noting);
        } finally {
            announced = outer;
        }
    }

    /** Whether receivers of an announcement are being called. They must not flush. */
    boolean isAnnouncing() {
        return announced != null;
    }

    /**
     * Called when a flush begins.
     *
     * @throws IllegalStateException if a receiver causes it
     */
    public void rejectFlush() {
        if (announced != null) {
            throw new IllegalStateException("A receiver of "
                    + announced.before(null).getClass().getSimpleName() + " of "
                    + announced.sender().getName()
                    + " flushed, which would write other changes before their own PreSave, and this one in part. Let a"
                    + " receiver of PostSave do what needs the row, or leave the flush to the application.");
        }
    }

    /** A flush has ended. */
    public void forget() {
        if (!seen.isEmpty()) {
            // A new map, because clearing a map that one large flush has enlarged would slow down each small flush
            // after it.
            seen = new IdentityHashMap<>();
        }
        born.clear();
        called.clear();
    }
}
