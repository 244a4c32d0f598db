package dev.signalbox.hibernate.internal.save;

import dev.signalbox.hibernate.internal.compare.AttributePath;
import org.hibernate.event.spi.EventSource;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** An inverse one-to-one association of a {@link MergedCopy}. */
final class MergedReference implements MergedAttribute {

    private final AttributePath path;
    private final Object copy;
    private final EntityPersister entity;
    private final EventSource session;
    private final @Nullable Object before;
    private @Nullable Object after;

    /** Must be made before the receivers are called. */
    MergedReference(AttributePath path, Object copy, EntityPersister entity, EventSource session) {
        this.path = path;
        this.copy = copy;
        this.entity = entity;
        this.session = session;
        this.before = value();
        this.after = before;
    }

    private @Nullable Object value() {
        return path.value(copy, entity, session);
    }

    @Override
    public void keepWhatReceiversDid() {
        after = value();
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the equals of entities must not be called
    public void restore() {
        Object merged = value();
        if (after == before || after == merged) {
            return;
        }
        if (merged != null || !path.set(copy, entity, after)) {
            throw MergedAttribute.lost(path, entity);
        }
    }
}
