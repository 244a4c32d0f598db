package dev.signalbox.hibernate.internal.change;

import dev.signalbox.hibernate.internal.change.Change.Deleted;
import dev.signalbox.hibernate.internal.change.Change.Saved;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The changes for {@code NOW} that were not sent yet, in order. Several statements on one instance are one change.
 */
public final class PendingChanges {

    private static final int FEW = 10;

    private final Supplier<Predicate<Change>> hearing;

    /** Whether a change of the present flush has receivers; null between flushes. */
    private @Nullable Predicate<Change> heard;

    /** Null where a change was replaced or dropped. */
    private List<@Nullable Change> changes = new ArrayList<>();

    /**
     * By instance: the position of its latest change. Null while each change is an insert of one and the same flush,
     * because such a flush inserts each instance once. Most large flushes only insert.
     */
    private @Nullable IdentityHashMap<Object, Integer> latest;

    private boolean flushEnded;
    private int expected = FEW;
    private final Map<AssociationChange.Subject, Integer> links = new HashMap<>();
    private int count;

    /**
     * Makes one for a session.
     *
     * @param hearing makes an answer whether a change has receivers of {@code NOW}, which is valid during one flush
     */
    public PendingChanges(Supplier<Predicate<Change>> hearing) {
        this.hearing = hearing;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** A flush has ended. The next one may insert an instance again. */
    public void flushEnded() {
        heard = null;
        flushEnded = !changes.isEmpty();
    }

    /** The instances that were changed. */
    public Set<Object> instances() {
        return latest().keySet();
    }

    private IdentityHashMap<Object, Integer> latest() {
        IdentityHashMap<Object, Integer> known = latest;
        if (known == null) {
            known = new IdentityHashMap<>(Math.max(expected, changes.size()));
            for (int position = 0; position < changes.size(); position++) {
                Change change = changes.get(position);
                if (change != null && !(change instanceof AssociationChange)) {
                    known.put(change.instance(), position);
                }
            }
            latest = known;
        }
        return known;
    }

    /**
     * Adds a change of the present flush, which inserts each instance at most once. Does nothing if only later phases
     * have receivers.
     *
     * @param coming how many changes the flush makes. Asked before the first one, because a large flush would enlarge a
     *     small list and a small map many times
     */
    public void addInFlush(Change change, IntSupplier coming) {
        if (heard == null) {
            heard = hearing.get();
        }
        if (!heard.test(change)) {
            return;
        }
        if (changes.isEmpty()) {
            expected = Math.max(FEW, coming.getAsInt());
            changes = new ArrayList<>(expected);
        }
        if (latest == null && !flushEnded && change instanceof Saved save && save.created()) {
            changes.add(change);
            count++;
        } else {
            add(change);
        }
    }

    public void add(Change change) {
        if (change instanceof AssociationChange links) {
            addLinks(links);
            return;
        }
        IdentityHashMap<Object, Integer> latest = latest();
        Integer position = latest.get(change.instance());
        Change earlier = position == null ? null : changes.get(position);
        if (position == null || earlier == null || earlier instanceof Deleted) {
            append(change);
            return;
        }
        Change both = earlier.and(change);
        if (both instanceof Saved) {
            changes.set(position, both);
            return;
        }
        changes.set(position, null);
        count--;
        latest.remove(change.instance());
        if (both != null) {
            append(both);
        }
    }

    /**
     * Unites the changes of one association. If a collection is replaced, Hibernate removes the old one and then
     * creates the new one.
     */
    private void addLinks(AssociationChange change) {
        Integer position = links.remove(change.subject());
        Change earlier = position == null ? null : changes.set(position, null);
        if (earlier != null) {
            count--;
        }
        Change both = earlier == null ? change : earlier.and(change);
        if (both != null) {
            links.put(change.subject(), changes.size());
            changes.add(both);
            count++;
        }
    }

    private void append(Change change) {
        latest().put(change.instance(), changes.size());
        changes.add(change);
        count++;
    }

    /** Returns and removes all changes. */
    public List<Change> take() {
        List<Change> taken = new ArrayList<>(count);
        for (Change each : changes) {
            if (each != null) {
                each.addSteps(taken);
            }
        }
        clear();
        return taken;
    }

    public void clear() {
        heard = null;
        if (!changes.isEmpty()) {
            // A new list, because clearing a list that one large flush has enlarged would slow down each small flush
            // after it.
            changes = new ArrayList<>();
            latest = null;
            flushEnded = false;
            expected = FEW;
            links.clear();
            count = 0;
        }
    }
}
