package dev.signalbox.model;

import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.spi.SentBy;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/**
 * An entity is about to be deleted. Sent by {@code remove}, and by whatever cascades to it, while the instance is still
 * managed, so that its lazy associations can be read: the place to remove what depends on it.
 *
 * <p>Removing it again from a receiver does nothing, so that two receivers that delete each other's entities end.
 *
 * @param <T> the entity
 * @param sender the entity's class
 * @param instance the entity, still managed
 * @param using where it is deleted; absent in a stateless session, and a receiver that asks for it then fails
 */
@SentBy({Entity.class, MappedSuperclass.class})
public record PreDelete<T>(
        Class<? extends T> sender, T instance, @Nullable EntityManager using) implements Signal {

    /** This signal from instances of a class and its subclasses. */
    @SuppressWarnings("unchecked") // a class literal has no type argument; the sender ensures it
    public static <T> Topic<PreDelete<T>> of(Class<T> sender) {
        return (Topic<PreDelete<T>>) (Topic<?>) Topic.of(PreDelete.class).from(sender);
    }

    /**
     * Where the entity is deleted.
     *
     * @throws IllegalStateException if it is deleted by a stateless session
     */
    @Override
    public EntityManager using() {
        return Using.of(this, sender, using);
    }
}
