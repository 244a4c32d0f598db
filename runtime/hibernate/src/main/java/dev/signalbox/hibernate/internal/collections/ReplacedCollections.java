package dev.signalbox.hibernate.internal.collections;

import dev.signalbox.hibernate.internal.change.AssociationChange;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The collections that one flush removed because others take their places, which it makes afterwards. */
public final class ReplacedCollections {

    private final Map<AssociationChange.Subject, CollectionChange> removed = new HashMap<>();

    /** Keeps the removal of a collection until {@link #with} is called for what replaces it. */
    public void add(CollectionChange removal) {
        removed.put(removal.subject(), removal);
    }

    /** What is done to an attribute when a collection is made, and what was there before is counted in. */
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
