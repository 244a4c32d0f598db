package dev.signalbox.model;

import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.spi.SentBy;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/**
 * An entity has been deleted: the flush has deleted its row, in a transaction that is still open. Sent after that
 * flush. A receiver may do everything that application code may do, as with {@link PostSave}.
 *
 * <p>Removing the instance again does nothing. Lazy associations that were not loaded before can no longer be read;
 * read them in a receiver of {@link PreDelete}.
 *
 * <p>In phases after the transaction it is sent for each row that existed before the transaction and no longer exists.
 * (After an upsert, which may have made the row, it is always sent: see {@link PostUpsert}.)
 *
 * @param <T> the entity
 * @param sender the entity's class
 * @param instance the entity, no longer managed
 * @param using the entity manager that deleted it. If a stateless session deleted it, there is none, and a receiver
 *     that asks for it fails. In a phase after the transaction, always the receiver's own entity manager
 */
@SentBy({Entity.class, MappedSuperclass.class})
public record PostDelete<T>(
        Class<? extends T> sender, T instance, @Nullable EntityManager using) implements Signal {

    /** The topic of this signal from instances of a class and its subclasses. */
    @SuppressWarnings("unchecked") // a class literal has no type argument; the sender ensures it
    public static <T> Topic<PostDelete<T>> of(Class<T> sender) {
        return (Topic<PostDelete<T>>) (Topic<?>) Topic.of(PostDelete.class).from(sender);
    }

    /**
     * The entity manager that deleted the entity.
     *
     * @throws IllegalStateException if a stateless session deleted it
     */
    @Override
    public EntityManager using() {
        return Using.of(this, sender, using);
    }
}
