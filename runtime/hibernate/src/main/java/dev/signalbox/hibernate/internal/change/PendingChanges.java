package dev.signalbox.hibernate.internal.change;

import dev.signalbox.hibernate.internal.change.Change.Deleted;
import dev.signalbox.hibernate.internal.change.Change.Saved;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The changes that a flush made and that were not sent yet, in order. Several statements on one instance are one
 * change.
 */
public final class PendingChanges {

    private static final int MANY = 100;

    /** Null where a change was replaced or dropped. */
    private List<@Nullable Change> changes = new ArrayList<>();

    private IdentityHashMap<Object, Integer> latest = new IdentityHashMap<>();
    private final Map<AssociationChange.Subject, Integer> links = new HashMap<>();
    private int count;

    public boolean isEmpty() {
        return count == 0;
    }

    /**
     * Makes room for this many changes if there are none yet. Otherwise a large flush would enlarge a small map many
     * times.
     */
    public void expect(int coming) {
        if (changes.isEmpty() && coming > MANY) {
            changes = new ArrayList<>(coming);
            latest = new IdentityHashMap<>(coming);
        }
    }

    /** The instances that were changed. */
    public Set<Object> instances() {
        return latest.keySet();
    }

    public void add(Change change) {
        if (change instanceof AssociationChange links) {
            addLinks(links);
            return;
        }
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
        latest.put(change.instance(), changes.size());
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
        if (!changes.isEmpty()) {
            // A new list, because clearing a list that one large flush has enlarged would slow down each small flush
            // after it.
            changes = new ArrayList<>();
            latest = new IdentityHashMap<>();
            links.clear();
            count = 0;
        }
    }
}
