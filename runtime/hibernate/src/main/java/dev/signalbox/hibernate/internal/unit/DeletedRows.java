package dev.signalbox.hibernate.internal.unit;

import dev.signalbox.hibernate.internal.change.Change;
import dev.signalbox.hibernate.internal.change.Change.Deleted;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.hibernate.engine.spi.EntityKey;

/** The rows that one transaction has deleted, and the rows whose {@code PRE_DELETE} is being sent now. */
public final class DeletedRows {

    private final Set<EntityKey> deleted = new HashSet<>();
    private final Set<EntityKey> announced = new HashSet<>();

    public boolean contains(EntityKey row) {
        return deleted.contains(row);
    }

    /** Whether {@link #record} must be called for a change. */
    boolean concerns(Change change) {
        return change instanceof Deleted || !deleted.isEmpty();
    }

    public void record(EntityKey row, Change change) {
        if (change instanceof Deleted) {
            deleted.add(row);
        } else {
            deleted.remove(row);
        }
    }

    /**
     * Announces a deletion, unless its receivers are being called now.
     *
     * @return false if they are
     */
    public boolean announce(EntityKey row, Deleted change, Consumer<Deleted> announcement) {
        if (!announced.add(row)) {
            return false;
        }
        try {
            announcement.accept(change);
        } finally {
            announced.remove(row);
        }
        return true;
    }

    void clear() {
        deleted.clear();
    }
}
