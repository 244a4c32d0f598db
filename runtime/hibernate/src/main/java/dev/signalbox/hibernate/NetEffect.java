package dev.signalbox.hibernate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.engine.spi.EntityKey;

/** What remains of many changes: at most one for each row, whichever instances stood for it. */
final class NetEffect {

    private final Map<EntityKey, Change> changes = new LinkedHashMap<>();

    boolean isEmpty() {
        return changes.isEmpty();
    }

    void add(EntityKey row, Change change) {
        changes.merge(row, change, Change::and);
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
