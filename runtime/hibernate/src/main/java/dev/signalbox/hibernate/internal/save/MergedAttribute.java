package dev.signalbox.hibernate.internal.save;

import dev.signalbox.hibernate.internal.compare.AttributePath;
import org.hibernate.persister.entity.EntityPersister;

/** An attribute of a {@link MergedCopy} that merge sets after the receivers of {@code PRE_SAVE} were called. */
sealed interface MergedAttribute permits MergedCollection, MergedReference {

    /** Keeps what the receivers did. Called after they have returned. */
    void keepWhatReceiversDid();

    /**
     * Restores what the receivers did. Called when merge has ended.
     *
     * @throws IllegalStateException if that is not possible
     */
    void restore();

    /** The exception for an attribute that cannot keep a receiver's change. */
    static IllegalStateException lost(AttributePath path, EntityPersister entity) {
        return new IllegalStateException("A receiver of PreSave changed " + path + " of a new " + entity.getEntityName()
                + " that is merged. Hibernate sets this attribute after that, so the change is lost. Let a receiver of"
                + " PostSave change it, or save the instance by persist.");
    }
}
