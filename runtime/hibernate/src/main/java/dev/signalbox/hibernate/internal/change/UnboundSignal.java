package dev.signalbox.hibernate.internal.change;

import dev.signalbox.Signal;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** A signal without its entity manager: receivers in other transactions each get it with one of their own. */
@FunctionalInterface
public interface UnboundSignal {

    Signal using(@Nullable EntityManager entityManager);

    /** Adds to what a receiver of this signal threw what is known of the signal's cause. */
    default void explain(Throwable failure) {}
}
