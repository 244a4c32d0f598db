package dev.signalbox.hibernate.internal.collections;

import dev.signalbox.hibernate.internal.change.AssociationChange;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The collections that a flush has removed and will replace by others, which it creates later. */
public final class ReplacedCollections {

    private final Map<AssociationChange.Subject, CollectionChange> removed = new HashMap<>();

    /** Keeps the removal of a collection until {@link #with} is called for what replaces it. */
    public void add(CollectionChange removal) {
        removed.put(removal.subject(), removal);
    }

    /** The change of an attribute whose collection is created, together with the removal of the one before. */
    public CollectionChange with(CollectionChange made) {
        @Nullable CollectionChange removal = removed.remove(made.subject());
        return removal == null
                ? made
                : new CollectionChange(
                        made.owner(), made.entry(), made.collection(), made.attribute(), removal.before(), made.now());
    }

    /** A flush is over. */
    public void forget() {
        removed.clear();
    }
}
