package dev.signalbox.model;

import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.spi.SentBy;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/**
 * A statement inserted, updated or deleted rows without their entities: HQL, criteria or SQL. None of the signals of these
 * entities is sent, for nobody knows them; nor does the entity manager know what changed. Sent when the statement is over,
 * in a transaction that is still open.
 *
 * <p>It is told by its tables. A table of several classes makes it one of their common superclass, and in addition of each
 * subclass that a receiver names; a receiver of the superclass then hears of both.
 *
 * @param <T> the entity
 * @param sender the class whose rows changed
 * @param kind what the statement does
 * @param statement the statement: SQL, or HQL where Hibernate makes several of it
 * @param rowCount how many rows it changed
 * @param using where it was executed: in a phase after the transaction, an entity manager of the receiver's own; absent in
 *     a stateless session, and a receiver that asks for it then fails
 */
@SentBy({Entity.class, MappedSuperclass.class})
public record BulkChanged<T>(
        Class<? extends T> sender,
        Kind kind,
        String statement,
        int rowCount,
        @Nullable EntityManager using) implements Signal {

    /** What a statement does, by its first word. */
    public enum Kind {
        /** It inserts rows. */
        INSERT,
        /** It updates rows. A deletion of entities that are deleted softly is an update. */
        UPDATE,
        /** It deletes rows. */
        DELETE,
        /** Something else, for instance {@code merge}, or {@code with}, after which any of these may follow. */
        OTHER
    }

    /** This signal from a class and its subclasses. */
    @SuppressWarnings("unchecked") // a class literal has no type argument; the sender ensures it
    public static <T> Topic<BulkChanged<T>> of(Class<T> sender) {
        return (Topic<BulkChanged<T>>) (Topic<?>) Topic.of(BulkChanged.class).from(sender);
    }

    /**
     * Where the statement was executed.
     *
     * @throws IllegalStateException if that was a stateless session
     */
    @Override
    public EntityManager using() {
        return Using.of(this, sender, using);
    }
}
