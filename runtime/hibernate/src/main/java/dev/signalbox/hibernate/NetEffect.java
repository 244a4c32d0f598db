package dev.signalbox.hibernate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What remains of many changes: at most one for each row, whichever instances stood for it. */
final class NetEffect {

    private final Map<Object, Change> changes = new LinkedHashMap<>();

    boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Adds a change of the row, or of whatever else, that equals this. */
    void add(Object subject, Change change) {
        changes.merge(subject, change, Change::and);
    }

    /** Removes all. */
    List<Change> take() {
        List<Change> taken = List.copyOf(changes.values());
        changes.clear();
        return taken;
    }

    void clear() {
        changes.clear();
    }
}
