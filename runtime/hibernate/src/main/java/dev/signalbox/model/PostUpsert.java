package dev.signalbox.model;

import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.spi.SentBy;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/**
 * A stateless session has upserted an entity: the database inserted or updated its row and does not say which.
 * Therefore this is not a {@link PostSave}, which knows whether the row is new. {@link PreSave} is sent before it, as
 * before every save.
 *
 * <p>In phases after the transaction, an upsert may be united with other changes of the row. If the same transaction
 * also inserted, updated or deleted the row before, the row's {@link PostSave} is sent, because it is then known
 * whether the row is new. If it deleted the row later, {@link PostDelete} is sent, although the row may not have
 * existed before.
 *
 * @param <T> the entity
 * @param sender the entity's class
 * @param instance the entity, not managed
 * @param using in a phase after the transaction, the receiver's own entity manager. Before, there is none, because a
 *     stateless session has none, and a receiver that asks for it fails
 */
@SentBy({Entity.class, MappedSuperclass.class})
public record PostUpsert<T>(
        Class<? extends T> sender, T instance, @Nullable EntityManager using) implements Signal {

    /** The topic of this signal from instances of a class and its subclasses. */
    @SuppressWarnings("unchecked") // a class literal has no type argument; the sender ensures it
    public static <T> Topic<PostUpsert<T>> of(Class<T> sender) {
        return (Topic<PostUpsert<T>>) (Topic<?>) Topic.of(PostUpsert.class).from(sender);
    }

    /**
     * The receiver's own entity manager, in a phase after the transaction.
     *
     * @throws IllegalStateException in earlier phases
     */
    @Override
    public EntityManager using() {
        return Using.of(this, sender, using);
    }
}
