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
 * inserted, updated or deleted the row before the upsert, the row's {@link PostSave} is sent, because it is then known
 * whether the row is new. If the transaction deleted the row after the upsert, {@link PostDelete} is sent, even if the
 * row did not exist before the transaction.
 *
 * @param <T> the entity
 * @param sender the entity's class
 * @param instance the entity, not managed
 * @param using in a phase after the transaction, the receiver's own entity manager. In an earlier phase there is none,
 *     because a stateless session is no entity manager; a receiver that asks for it fails
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
