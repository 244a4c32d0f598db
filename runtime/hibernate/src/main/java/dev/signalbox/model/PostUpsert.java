package dev.signalbox.model;

import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.spi.SentBy;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/**
 * An entity has been upserted, which only a stateless session does: the database inserted its row or updated it, and
 * does not say which. Therefore it is a signal of its own and not a {@link PostSave}, which knows whether the row is
 * new. {@link PreSave} is sent before it, as before every save.
 *
 * <p>In phases after the transaction, an upsert of a row that the same transaction inserted, updated or deleted is
 * part of that row's {@link PostSave}, for then it is known whether the row is new. An upsert and a deletion are a
 * {@link PostDelete}, though the row may not have been there before.
 *
 * @param <T> the entity
 * @param sender the entity's class
 * @param instance the entity, not managed
 * @param using in a phase after the transaction, an entity manager of the receiver's own; absent before, as a
 *     stateless session has none, and a receiver that asks for it then fails
 */
@SentBy({Entity.class, MappedSuperclass.class})
public record PostUpsert<T>(
        Class<? extends T> sender, T instance, @Nullable EntityManager using) implements Signal {

    /** This signal from instances of a class and its subclasses. */
    @SuppressWarnings("unchecked") // a class literal has no type argument; the sender ensures it
    public static <T> Topic<PostUpsert<T>> of(Class<T> sender) {
        return (Topic<PostUpsert<T>>) (Topic<?>) Topic.of(PostUpsert.class).from(sender);
    }

    /**
     * Where the entity was upserted.
     *
     * @throws IllegalStateException unless this is a phase after the transaction
     */
    @Override
    public EntityManager using() {
        return Using.of(this, sender, using);
    }
}
