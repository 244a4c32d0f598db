package dev.signalbox.model;

import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.spi.SentBy;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/**
 * A row is about to be loaded into an entity. Its attributes are not set yet, and what a receiver sets is overwritten.
 * It is not sent when the application makes an entity; see {@link PostInit}.
 *
 * <p>Sent while Hibernate reads the rows of a query, so a receiver's own queries do not flush. Otherwise it may do
 * whatever application code may, except {@code clear} or {@code detach}.
 *
 * @param <T> the entity
 * @param sender the entity's class
 * @param instance the entity, without its attributes
 * @param using where it is loaded: in a phase after the transaction, an entity manager of the receiver's own
 */
@SentBy({Entity.class, MappedSuperclass.class})
public record PreInit<T>(
        Class<? extends T> sender, T instance, @Nullable EntityManager using) implements Signal {

    /** This signal from instances of a class and its subclasses. */
    @SuppressWarnings("unchecked") // a class literal has no type argument; the sender ensures it
    public static <T> Topic<PreInit<T>> of(Class<T> sender) {
        return (Topic<PreInit<T>>) (Topic<?>) Topic.of(PreInit.class).from(sender);
    }

    /** Where the entity is loaded. */
    @Override
    public EntityManager using() {
        return Using.of(this, sender, using);
    }
}
