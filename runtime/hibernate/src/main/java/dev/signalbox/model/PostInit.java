package dev.signalbox.model;

import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.spi.SentBy;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/**
 * A row has been loaded into an entity: by a query, a {@code find}, a lazy association, {@code refresh} or the
 * second-level cache. It is not sent when the application makes an entity, since Hibernate cannot tell when a
 * constructor is called. Stateless sessions do not send it, since Hibernate has no event for their loads.
 *
 * <p>It is sent for each row, so a receiver makes every query slower that loads its senders. A receiver may query,
 * persist, change and remove; what it changes in the instance is saved, as any change is. It must not {@code clear} or
 * {@code detach} what the same query loads.
 *
 * @param <T> the entity
 * @param sender the entity's class
 * @param instance the entity
 * @param using where it is loaded: in a phase after the transaction, an entity manager of the receiver's own
 */
@SentBy({Entity.class, MappedSuperclass.class})
public record PostInit<T>(
        Class<? extends T> sender, T instance, @Nullable EntityManager using) implements Signal {

    /** This signal from instances of a class and its subclasses. */
    @SuppressWarnings("unchecked") // a class literal has no type argument; the sender ensures it
    public static <T> Topic<PostInit<T>> of(Class<T> sender) {
        return (Topic<PostInit<T>>) (Topic<?>) Topic.of(PostInit.class).from(sender);
    }

    /** Where the entity is loaded. */
    @Override
    public EntityManager using() {
        return Using.of(this, sender, using);
    }
}
