package dev.signalbox.model;

import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.spi.SentBy;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/**
 * An entity is about to be deleted. Sent by {@code remove}, also if it cascades from another entity, while the instance
 * is still managed. A receiver can read the instance's lazy associations and remove entities that depend on it.
 *
 * <p>If a receiver removes the same instance again, this does nothing. So receivers may delete each other's entities.
 *
 * @param <T> the entity
 * @param sender the entity's class
 * @param instance the entity, still managed
 * @param using the entity manager that deletes it. In a stateless session there is none, and a receiver that asks for
 *     it fails
 */
@SentBy({Entity.class, MappedSuperclass.class})
public record PreDelete<T>(
        Class<? extends T> sender, T instance, @Nullable EntityManager using) implements Signal {

    /** The topic of this signal from instances of a class and its subclasses. */
    @SuppressWarnings("unchecked") // a class literal has no type argument; the sender ensures it
    public static <T> Topic<PreDelete<T>> of(Class<T> sender) {
        return (Topic<PreDelete<T>>) (Topic<?>) Topic.of(PreDelete.class).from(sender);
    }

    /**
     * The entity manager that deletes the entity.
     *
     * @throws IllegalStateException if a stateless session deletes it
     */
    @Override
    public EntityManager using() {
        return Using.of(this, sender, using);
    }
}
