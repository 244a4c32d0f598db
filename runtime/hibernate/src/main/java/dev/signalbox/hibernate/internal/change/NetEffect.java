package dev.signalbox.hibernate.internal.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.engine.spi.EntityKey;

/** Unites many changes to at most one change for each row, even if several instances stood for the row. */
public final class NetEffect {

    private Map<Object, Change> changes = new LinkedHashMap<>();
    private final Map<EntityKey, List<AssociationChange.Subject>> linksOf = new HashMap<>();

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Adds a change of a subject: a row, an association of an owner, or a statement. */
    public void add(Object subject, Change change) {
        if (subject instanceof AssociationChange.Subject links) {
            linksOf.computeIfAbsent(links.owner(), any -> new ArrayList<>()).add(links);
        }
        changes.merge(subject, change, Change::and);
    }

    /** Drops the changes of links of a deleted row. */
    public void forgetLinks(EntityKey owner) {
        List<AssociationChange.Subject> links = linksOf.remove(owner);
        if (links != null) {
            links.forEach(changes::remove);
        }
    }

    /** Returns and removes all changes. */
    public List<Change> take() {
        List<Change> taken = new ArrayList<>(changes.size());
        for (Change each : changes.values()) {
            each.addSteps(taken);
        }
        clear();
        return taken;
    }

    public void clear() {
        if (!changes.isEmpty()) {
            // A new map, because clearing a map that one large transaction has enlarged would slow down each small
            // transaction after it.
            changes = new LinkedHashMap<>();
        }
        linksOf.clear();
    }
}
