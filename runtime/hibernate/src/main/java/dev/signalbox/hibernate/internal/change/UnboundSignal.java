package dev.signalbox.hibernate.internal.change;

import dev.signalbox.Signal;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/**
 * A signal without an entity manager. Receivers in other transactions each get it with an entity manager of their own.
 */
@FunctionalInterface
public interface UnboundSignal {

    Signal using(@Nullable EntityManager entityManager);

    /** Adds what is known of the signal's cause to an exception of one of its receivers. */
    default void explain(Throwable failure) {}
}
