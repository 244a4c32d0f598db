package dev.signalbox.model;

import dev.signalbox.Changes;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.spi.SentBy;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entity is about to be saved. A receiver's changes of the instance are saved in the same statement.
 *
 * <p>For a new instance, {@code persist} and {@code merge} send it: after the id is known (unless the database makes
 * it), and before required attributes are checked. In a copy that merge makes, collections of entities are still empty;
 * elements that a receiver adds are kept in addition to those of merge. For a managed instance, the flush that will
 * update its row or its collections sends it. If the instance changes again before the save, the signal is sent again:
 * the last one has the state that is saved.
 *
 * <p>A receiver may use the entity manager, but it must not flush, because that would write an incomplete change.
 * Queries of a receiver do not flush, so they see the old row.
 *
 * @param <T> the entity
 * @param sender the entity's class
 * @param instance the entity, managed or about to be
 * @param raw whether the entity comes from an import, see {@code SignalboxSettings.RAW}
 * @param using the entity manager that saves it. In a stateless session there is none, and a receiver that asks for it
 *     fails
 * @param updateFields the names of the changed attributes, with collections as in {@link PostSave}. Null if all
 *     attributes count as changed, as in a new entity. Does not contain attributes that Hibernate or the database will
 *     generate in the update; {@link PostSave} has them
 * @param previous the values of the attributes before
 */
@SentBy({Entity.class, MappedSuperclass.class})
public record PreSave<T>(
        Class<? extends T> sender,
        T instance,
        boolean raw,
        @Nullable EntityManager using,
        @Nullable Set<String> updateFields,
        Previous previous)
        implements Signal, Changes {

    public PreSave {
        updateFields = updateFields == null ? null : Set.copyOf(updateFields);
    }

    /** The topic of this signal from instances of a class and its subclasses. */
    @SuppressWarnings("unchecked") // a class literal has no type argument; the sender ensures it
    public static <T> Topic<PreSave<T>> of(Class<T> sender) {
        return (Topic<PreSave<T>>) (Topic<?>) Topic.of(PreSave.class).from(sender);
    }

    /**
     * The entity manager that saves the entity.
     *
     * @throws IllegalStateException if a stateless session saves it
     */
    @Override
    public EntityManager using() {
        return Using.of(this, sender, using);
    }

    @Override
    public boolean changed(String attribute) {
        return updateFields == null || updateFields.contains(attribute);
    }

    /**
     * The previous value of an attribute: {@code previous().value(attribute)}.
     *
     * @return null if the value was null or the entity is new
     * @throws IllegalStateException if the value is not known
     * @throws IllegalArgumentException if there is no such attribute, or it is a collection
     */
    public @Nullable Object previous(String attribute) {
        return previous.value(attribute);
    }
}
