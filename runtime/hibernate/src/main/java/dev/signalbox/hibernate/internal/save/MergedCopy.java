package dev.signalbox.hibernate.internal.save;

import dev.signalbox.hibernate.internal.compare.AttributePath;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.MergeEvent;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.CollectionType;
import org.hibernate.type.ForeignKeyDirection;
import org.hibernate.type.OneToOneType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * The copy that {@code merge} makes of a new instance. Merge fills the copy's collections and inverse one-to-one
 * associations after the receivers of {@code PRE_SAVE} were called, and so overwrites the receivers' changes. This
 * class restores these changes. {@link MergedCollection} says what receivers see.
 */
final class MergedCopy {

    private final MergeEvent event;
    private final @Nullable MergedCopy outer;
    private final List<MergedAttribute> attributes = new ArrayList<>();

    /**
     * Makes one for an instance that is about to be merged.
     *
     * @param outer the copy of the merge that cascades to this one; null if there is none
     */
    MergedCopy(MergeEvent event, @Nullable MergedCopy outer) {
        this.event = event;
        this.outer = outer;
    }

    /** The session that merges. */
    EventSource session() {
        return event.getSession();
    }

    /**
     * Calls the receivers. Keeps their changes of attributes that merge fills later, in this copy and in the outer
     * ones.
     */
    void announce(Object copy, EntityPersister entity, Runnable receivers) {
        EventSource session = event.getSession();
        Object original = event.getEntity();
        for (AttributePath path : AttributePath.of(entity, MergedCopy::isFilledLater)) {
            attributes.add(
                    path.type() instanceof CollectionType
                            ? new MergedCollection(path, original, copy, entity, session)
                            : new MergedReference(path, copy, entity, session));
        }
        receivers.run();
        for (MergedCopy each = this; each != null; each = each.outer) {
            each.attributes.forEach(MergedAttribute::keepWhatReceiversDid);
        }
    }

    /** Restores what the receivers did. Called when the merge of the instance has ended. */
    void restore() {
        attributes.forEach(MergedAttribute::restore);
    }

    private static boolean isFilledLater(Type type) {
        return type instanceof CollectionType
                || (type instanceof OneToOneType oneToOne
                        && oneToOne.getForeignKeyDirection() == ForeignKeyDirection.TO_PARENT);
    }
}
