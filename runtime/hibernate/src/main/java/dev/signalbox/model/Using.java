package dev.signalbox.model;

import dev.signalbox.Signal;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** Gives the entity manager of a signal, if the signal has one. */
final class Using {

    private Using() {}

    /**
     * The entity manager.
     *
     * @throws IllegalStateException if there is none
     */
    static EntityManager of(Signal signal, Class<?> sender, @Nullable EntityManager using) {
        if (using == null) {
            throw new IllegalStateException(signal.getClass().getSimpleName() + " of " + sender.getName()
                    + " has no entity manager: it was sent by a StatelessSession, which is none. Make the change"
                    + " through an EntityManager or Session, or let the receiver do without one.");
        }
        return using;
    }
}
