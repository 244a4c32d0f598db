package dev.signalbox.durable.internal.hibernate;

import dev.signalbox.Signal;
import dev.signalbox.durable.hibernate.SendingSession;
import dev.signalbox.hibernate.spi.DeliveringSession;
import dev.signalbox.model.BulkChanged;
import dev.signalbox.model.M2mChanged;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PostUpsert;
import jakarta.persistence.EntityManager;
import org.hibernate.SharedSessionContract;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;

/** Recognizes model signals, and finds their session. */
final class ModelSignals {

    private ModelSignals() {}

    /** Whether a class is that of a model signal. */
    static boolean isOne(Class<?> signal) {
        return signal.getPackageName().equals(PostSave.class.getPackageName());
    }

    /** The session in which a signal is sent; null if none is known. */
    static @Nullable SharedSessionContractImplementor session(Signal signal) {
        SharedSessionContract delivering = DeliveringSession.current();
        if (delivering instanceof SharedSessionContractImplementor implementor) {
            return implementor;
        }
        EntityManager using = using(signal);
        EntityManager known = using == null ? SendingSession.current() : using;
        return known == null ? null : known.unwrap(SharedSessionContractImplementor.class);
    }

    /** The component {@code using} of a model signal; null if it has none, or if this is no model signal. */
    private static @Nullable EntityManager using(Signal signal) {
        try {
            if (signal instanceof PostSave<?> saved) {
                return saved.using();
            }
            if (signal instanceof PostUpsert<?> upserted) {
                return upserted.using();
            }
            if (signal instanceof PostDelete<?> deleted) {
                return deleted.using();
            }
            if (signal instanceof M2mChanged<?> changed) {
                return changed.using();
            }
            return signal instanceof BulkChanged<?> changed ? changed.using() : null;
        } catch (IllegalStateException e) {
            // It was sent by a stateless session.
            return null;
        }
    }
}
