package dev.signalbox.model;

import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.spi.SentBy;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The links of an entity to others change. They are in a collection of entities that is saved with the entity: in a
 * join table, or as foreign keys in the others' tables. The signal compares the collection before and after, and not
 * the calls that changed it: new elements were added, missing ones were removed, and a collection that is now empty was
 * cleared. {@link PostSave} tells of elements that only moved to another position, and of collections of values.
 *
 * <p>It is sent from both sides: from the owner of the collection, and (with {@code reverse}) from each entity that is
 * linked or unlinked. Only changes of the collection that owns the association count, because only these are saved. If
 * an owner is deleted, this signal is not sent for its links.
 *
 * <p>The {@code PRE} actions are sent before the flush, with the rules of {@link PreSave}. Elements that the flush
 * itself finds, loads or gives an id are announced in the flush, without an entity manager. The {@code POST} actions
 * are sent after the flush, like {@link PostSave}. Stateless sessions do not send this signal.
 *
 * @param <T> the entity
 * @param sender the entity's class. If the entity is linked but not loaded, the class that the association names; this
 *     happens only if all receivers treat its subclasses alike
 * @param instance the entity
 * @param action what is done or has been done
 * @param reverse whether the instance is a linked entity and not the owner of the association
 * @param model the class of the entities on the other side, as the association names it; if it names none, the class of
 *     these entities, or {@code Object} if they are not known
 * @param attribute the name of the owner's attribute, also if the other side sends this; if it is in an embeddable,
 *     with the path to it: {@code address.tenants}
 * @param pks the ids of the entities on the other side that are linked or unlinked; null if a collection that was not
 *     loaded is cleared
 * @param using the entity manager that changes it; in a phase after the transaction, the receiver's own entity manager.
 *     If the signal is sent in the flush there is none, and a receiver that asks for it fails
 */
@SentBy({Entity.class, MappedSuperclass.class})
public record M2mChanged<T>(
        Class<? extends T> sender,
        T instance,
        Action action,
        boolean reverse,
        Class<?> model,
        String attribute,
        @Nullable Set<Object> pks,
        @Nullable EntityManager using)
        implements Signal {

    /** What will be done, or has been done. */
    public enum Action {
        /** Entities will be linked. */
        PRE_ADD,
        /** Entities have been linked. */
        POST_ADD,
        /** Some entities will be unlinked. */
        PRE_REMOVE,
        /** Some entities have been unlinked. */
        POST_REMOVE,
        /** All entities will be unlinked. */
        PRE_CLEAR,
        /** All entities have been unlinked. */
        POST_CLEAR
    }

    public M2mChanged {
        pks = pks == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(pks));
    }

    /** The topic of this signal from instances of a class and its subclasses. */
    @SuppressWarnings("unchecked") // a class literal has no type argument; the sender ensures it
    public static <T> Topic<M2mChanged<T>> of(Class<T> sender) {
        return (Topic<M2mChanged<T>>) (Topic<?>) Topic.of(M2mChanged.class).from(sender);
    }

    /**
     * The entity manager that changes the association.
     *
     * @throws IllegalStateException if this signal is sent in the flush
     */
    @Override
    public EntityManager using() {
        if (using == null) {
            throw new IllegalStateException(
                    action + " of " + sender.getName() + "." + attribute + " has no entity manager:"
                            + " only the flush finds what is added, and it must not be disturbed. Persist it before, or let a"
                            + " receiver of the action that follows do it.");
        }
        return using;
    }
}
