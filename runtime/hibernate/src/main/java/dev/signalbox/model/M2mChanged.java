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
 * The links of an entity to others change: those in a collection of entities that is saved with it, in a join table or
 * as foreign keys in the others' tables. The signal tells what becomes of the collection, whichever calls changed it:
 * new elements are added, missing ones are removed, and a collection that is left empty was cleared. An element that
 * stays and moves to another position is told by {@link PostSave}, as are collections of values.
 *
 * <p>It is sent from both sides: from the owner of the collection, and (with {@code reverse}) from each entity that is
 * linked or unlinked. Only changes of the collection that owns the association count, since only they are saved. When
 * an owner is deleted, its links go without this signal.
 *
 * <p>The {@code PRE} actions are sent before the flush, with the rules of {@link PreSave}. Elements that the flush
 * itself finds, loads or gives an id are announced in the flush, where there is no entity manager. The {@code POST}
 * actions are sent when the flush is over, as {@link PostSave} is. Stateless sessions send none.
 *
 * @param <T> the entity
 * @param sender the entity's class; of an entity that is linked and not loaded, the class that the association names,
 *     which no receiver then tells from its subclasses
 * @param instance the entity
 * @param action what is done or has been done
 * @param reverse whether the instance is one that is linked, and not the owner of the association
 * @param model the class of the entities on the other side, as the association names it; if it names none, their own
 *     class, or {@code Object} where they are not known
 * @param attribute the name of the owner's attribute, whichever side this is sent from; if it is in an embeddable,
 *     with the path to it, as in {@code address.tenants}
 * @param pks the ids of the entities on the other side that are linked or unlinked; null if a collection is cleared
 *     that was not loaded
 * @param using where it is changed: in a phase after the transaction, an entity manager of the receiver's own; absent
 *     where the flush must not be disturbed, and a receiver that asks for it then fails
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

    /** What is done, or has been done. */
    public enum Action {
        /** Others will be linked. */
        PRE_ADD,
        /** Others have been linked. */
        POST_ADD,
        /** Some will be unlinked. */
        PRE_REMOVE,
        /** Some have been unlinked. */
        POST_REMOVE,
        /** All will be unlinked. */
        PRE_CLEAR,
        /** All have been unlinked. */
        POST_CLEAR
    }

    public M2mChanged {
        pks = pks == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(pks));
    }

    /** This signal from instances of a class and its subclasses. */
    @SuppressWarnings("unchecked") // a class literal has no type argument; the sender ensures it
    public static <T> Topic<M2mChanged<T>> of(Class<T> sender) {
        return (Topic<M2mChanged<T>>) (Topic<?>) Topic.of(M2mChanged.class).from(sender);
    }

    /**
     * Where the association is changed.
     *
     * @throws IllegalStateException if this is sent in the flush
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
