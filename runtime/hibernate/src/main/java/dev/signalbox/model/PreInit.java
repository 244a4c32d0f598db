package dev.signalbox.model;

import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.spi.SentBy;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/**
 * A row is about to be loaded into an entity. The attributes are not set yet. Values that a receiver sets are
 * overwritten. It is not sent when the application makes an entity; see {@link PostInit}.
 *
 * <p>Sent while Hibernate reads the rows of a query, so a receiver's own queries do not flush. Otherwise a receiver may
 * do everything that application code may do, except {@code clear} and {@code detach}.
 *
 * @param <T> the entity
 * @param sender the entity's class
 * @param instance the entity, without its attributes
 * @param using the entity manager that loads it; in a phase after the transaction, the receiver's own entity manager
 */
@SentBy({Entity.class, MappedSuperclass.class})
public record PreInit<T>(
        Class<? extends T> sender, T instance, @Nullable EntityManager using) implements Signal {

    /** The topic of this signal from instances of a class and its subclasses. */
    @SuppressWarnings("unchecked") // a class literal has no type argument; the sender ensures it
    public static <T> Topic<PreInit<T>> of(Class<T> sender) {
        return (Topic<PreInit<T>>) (Topic<?>) Topic.of(PreInit.class).from(sender);
    }

    /** The entity manager that loads the entity. */
    @Override
    public EntityManager using() {
        return Using.of(this, sender, using);
    }
}
