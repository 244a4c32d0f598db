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
 * second-level cache. It is not sent when the application makes an entity, because Hibernate does not know when a
 * constructor is called. Stateless sessions do not send it, because Hibernate has no event for their loads.
 *
 * <p>It is sent for each row, so a receiver slows down every query that loads its senders. A receiver may query,
 * persist, change and remove. Its changes of the instance are saved like any change. It must not {@code clear} the
 * entity manager or {@code detach} entities that the same query loads.
 *
 * @param <T> the entity
 * @param sender the entity's class
 * @param instance the entity
 * @param using the entity manager that loads it; in a phase after the transaction, the receiver's own entity manager
 */
@SentBy({Entity.class, MappedSuperclass.class})
public record PostInit<T>(
        Class<? extends T> sender, T instance, @Nullable EntityManager using) implements Signal {

    /** The topic of this signal from instances of a class and its subclasses. */
    @SuppressWarnings("unchecked") // a class literal has no type argument; the sender ensures it
    public static <T> Topic<PostInit<T>> of(Class<T> sender) {
        return (Topic<PostInit<T>>) (Topic<?>) Topic.of(PostInit.class).from(sender);
    }

    /** The entity manager that loads the entity. */
    @Override
    public EntityManager using() {
        return Using.of(this, sender, using);
    }
}
