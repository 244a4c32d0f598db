package dev.signalbox.hibernate.internal.collections;

import dev.signalbox.hibernate.internal.change.AssociationChange;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The collections that a flush has removed and will replace by others later. */
public final class ReplacedCollections {

    private final Map<AssociationChange.Subject, CollectionChange> removed = new HashMap<>();

    /** Keeps the removal of a collection until {@link #with} is called for its replacement. */
    public void add(CollectionChange removal) {
        removed.put(removal.subject(), removal);
    }

    /** Unites the creation of a collection with the removal of the collection that it replaces. */
    public CollectionChange with(CollectionChange made) {
        @Nullable CollectionChange removal = removed.remove(made.subject());
        return removal == null
                ? made
                : new CollectionChange(
                        made.owner(), made.entry(), made.collection(), made.attribute(), removal.before(), made.now());
    }

    /** A flush has ended. */
    public void forget() {
        removed.clear();
    }
}
