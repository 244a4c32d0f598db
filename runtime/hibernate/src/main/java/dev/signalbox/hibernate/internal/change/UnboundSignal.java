package dev.signalbox.hibernate.internal.change;

import dev.signalbox.Signal;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** A signal without an entity manager. Each receiver in another transaction gets it with its own entity manager. */
@FunctionalInterface
public interface UnboundSignal {

    Signal using(@Nullable EntityManager entityManager);

    /** Adds the cause of the signal, if it is known, to an exception of one of its receivers. */
    default void explain(Throwable failure) {}
}
