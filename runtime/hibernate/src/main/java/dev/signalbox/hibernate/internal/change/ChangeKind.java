package dev.signalbox.hibernate.internal.change;

import dev.signalbox.Signal;
import dev.signalbox.model.BulkChanged;
import dev.signalbox.model.M2mChanged;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostInit;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PostUpsert;
import dev.signalbox.model.PreDelete;
import dev.signalbox.model.PreInit;
import dev.signalbox.model.PreSave;
import java.util.List;

/** Kinds of changes, each with its signals. */
public enum ChangeKind {
    /**
     * Rows that are inserted, updated and deleted. This is one kind, because an insert and a deletion may cancel each
     * other.
     */
    ROWS(List.of(PreSave.class, PostSave.class, PostUpsert.class, PreDelete.class, PostDelete.class)),
    /** Rows that are read. */
    LOADS(List.of(PreInit.class, PostInit.class)),
    /** Links between entities. */
    LINKS(List.of(M2mChanged.class)),
    /** Rows that a bulk statement changes without loading their entities. */
    BULK(List.of(BulkChanged.class));

    @SuppressWarnings("ImmutableEnumChecker") // all are made by List.of
    private final List<Class<? extends Signal>> signals;

    ChangeKind(List<Class<? extends Signal>> signals) {
        this.signals = signals;
    }

    public List<Class<? extends Signal>> signals() {
        return signals;
    }
}
