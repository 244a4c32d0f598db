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
 * An entity has been saved: its row, or rows of its collections, are in the database, in a transaction that is still
 * open.
 *
 * <p>It is sent when the flush that wrote the row is over, whichever way the id is made. An instance that one flush
 * inserts and updates was saved once, and one that it inserts and deletes was not saved at all. A receiver may do
 * whatever application code may: persist, change, remove, query, flush. What it writes is flushed, and signalled in
 * turn, before the flush or query returns that caused it.
 *
 * <p>In phases after the transaction it tells of the net effect: one save for each row, created if the row is new.
 *
 * @param <T> the entity
 * @param sender the entity's class
 * @param instance the entity
 * @param created whether its row is new
 * @param raw whether the entity comes from an import, see {@code SignalboxSettings.RAW}
 * @param using where it was saved: in a phase after the transaction, an entity manager of the receiver's own; absent
 *     in a stateless session, and a receiver that asks for it then fails
 * @param updateFields the names of the attributes that changed, generated ones too, but not the version. Collections
 *     are among them if their elements are values or moved. An attribute in an embeddable is named with the path to
 *     it, beside the embeddable. Empty if only links or the version changed; null if all count as changed: in a new
 *     entity, and where Hibernate does not know, as in a stateless session
 * @param previous what the attributes were before
 */
@SentBy({Entity.class, MappedSuperclass.class})
public record PostSave<T>(
        Class<? extends T> sender,
        T instance,
        boolean created,
        boolean raw,
        @Nullable EntityManager using,
        @Nullable Set<String> updateFields,
        Previous previous)
        implements Signal, Changes {

    public PostSave {
        updateFields = updateFields == null ? null : Set.copyOf(updateFields);
    }

    /** This signal from instances of a class and its subclasses. */
    @SuppressWarnings("unchecked") // a class literal has no type argument; the sender ensures it
    public static <T> Topic<PostSave<T>> of(Class<T> sender) {
        return (Topic<PostSave<T>>) (Topic<?>) Topic.of(PostSave.class).from(sender);
    }

    /**
     * Where the entity was saved.
     *
     * @throws IllegalStateException if it was saved by a stateless session
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
