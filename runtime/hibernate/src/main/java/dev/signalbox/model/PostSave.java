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
 * <p>It is sent after the flush that wrote the row, for every way of making ids. If one flush inserts and updates an
 * instance, one signal is sent; if it inserts and deletes an instance, none is sent. A receiver may do everything that
 * application code may do: persist, change, remove, query, flush. Its changes are flushed, and their signals are sent,
 * before the flush returns that caused this signal (or the query, if a query caused the flush).
 *
 * <p>In phases after the transaction it tells the net effect: one save for each row, with {@code created} if the row is
 * new.
 *
 * @param <T> the entity
 * @param sender the entity's class
 * @param instance the entity
 * @param created whether its row is new
 * @param raw whether the entity comes from an import, see {@code SignalboxSettings.RAW}
 * @param using the entity manager that saved it. If a stateless session saved it, there is none, and a receiver that
 *     asks for it fails. In a phase after the transaction, always the receiver's own entity manager
 * @param updateFields the names of the changed attributes, including generated ones, but not the version. Contains a
 *     changed collection of values; contains a collection of entities only if elements changed their position in it. An
 *     attribute of an embeddable has two names in it: its path ({@code address.city}) and the embeddable ({@code
 *     address}). Empty if only the version changed, or which entities a collection has. Null if all attributes count as
 *     changed: for a new entity, and if Hibernate does not know them, as in a stateless session
 * @param previous the values that the attributes had before the save
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

    /** The topic of this signal from instances of a class and its subclasses. */
    @SuppressWarnings("unchecked") // a class literal has no type argument; the sender ensures it
    public static <T> Topic<PostSave<T>> of(Class<T> sender) {
        return (Topic<PostSave<T>>) (Topic<?>) Topic.of(PostSave.class).from(sender);
    }

    /**
     * The entity manager that saved the entity.
     *
     * @throws IllegalStateException if a stateless session saved it
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
