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
 * An entity is about to be saved. What a receiver changes in the instance is saved with it, in the same statement.
 *
 * <p>For a new instance it is sent by {@code persist} and {@code merge}: after the id is known (unless the database
 * makes it), and before required attributes are checked. In a copy that merge makes, collections of entities are still
 * empty; what a receiver adds is added to what merge puts there. For a managed instance it is sent by the flush that
 * will update its row or its collections. It may be sent several times before one save, if the instance is changed in
 * between; the last one saw the state that is saved.
 *
 * <p>A receiver may use the entity manager, except that it must not flush: that would write half of a change. Queries
 * do not flush meanwhile, so they see the row as it was.
 *
 * @param <T> the entity
 * @param sender the entity's class
 * @param instance the entity, managed or about to be
 * @param raw whether the entity comes from an import, see {@code SignalboxSettings.RAW}
 * @param using where it is saved; absent in a stateless session, and a receiver that asks for it then fails
 * @param updateFields the names of the attributes that changed, collections as in {@link PostSave}; null if all count
 *     as changed, as in a new entity. Not those that Hibernate or the database generates in the update, which comes
 *     later: {@link PostSave} tells them
 * @param previous what the attributes were before
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

    /** This signal from instances of a class and its subclasses. */
    @SuppressWarnings("unchecked") // a class literal has no type argument; the sender ensures it
    public static <T> Topic<PreSave<T>> of(Class<T> sender) {
        return (Topic<PreSave<T>>) (Topic<?>) Topic.of(PreSave.class).from(sender);
    }

    /**
     * Where the entity is saved.
     *
     * @throws IllegalStateException if it is saved by a stateless session
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
     * What an attribute was before: {@code previous().value(attribute)}.
     *
     * @return null if it was null, or the entity is new
     * @throws IllegalStateException if it is not known
     * @throws IllegalArgumentException if there is no such attribute, or it is a collection
     */
    public @Nullable Object previous(String attribute) {
        return previous.value(attribute);
    }
}
