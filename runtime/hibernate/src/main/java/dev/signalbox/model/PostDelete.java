package dev.signalbox.model;

import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.spi.SentBy;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/**
 * An entity has been deleted: its row is gone, in a transaction that is still open. Sent when the flush that deleted
 * the row is over. A receiver may do whatever application code may, as with {@link PostSave}.
 *
 * <p>Removing the instance again does nothing. Lazy associations that were not loaded before cannot be read any more;
 * {@link PreDelete} is the place for that.
 *
 * <p>In phases after the transaction it is sent for each row that was there before the transaction and then was not.
 *
 * @param <T> the entity
 * @param sender the entity's class
 * @param instance the entity, no longer managed
 * @param using where it was deleted: in a phase after the transaction, an entity manager of the receiver's own; absent
 *     in a stateless session, and a receiver that asks for it then fails
 */
@SentBy({Entity.class, MappedSuperclass.class})
public record PostDelete<T>(
        Class<? extends T> sender, T instance, @Nullable EntityManager using) implements Signal {

    /** This signal from instances of a class and its subclasses. */
    @SuppressWarnings("unchecked") // a class literal has no type argument; the sender ensures it
    public static <T> Topic<PostDelete<T>> of(Class<T> sender) {
        return (Topic<PostDelete<T>>) (Topic<?>) Topic.of(PostDelete.class).from(sender);
    }

    /**
     * Where the entity was deleted.
     *
     * @throws IllegalStateException if it was deleted by a stateless session
     */
    @Override
    public EntityManager using() {
        return Using.of(this, sender, using);
    }
}
