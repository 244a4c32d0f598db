package dev.signalbox.model;

import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.spi.SentBy;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement inserted, updated or deleted rows without loading their entities: HQL, criteria or SQL, also SQL that is
 * executed as a query, such as {@code update ... returning}. No other signals are sent for these rows, because the
 * entities are not loaded. The entity manager does not know the changes. Sent after the statement, in a transaction
 * that is still open.
 *
 * <p>The sender of an HQL or criteria statement is the class that it names. The sender of an SQL statement is found by
 * its tables: for a table of several classes it is their common superclass. In both cases the signal is also sent for
 * each subclass that a receiver names. A receiver of the superclass then hears both signals.
 *
 * @param <T> the entity
 * @param sender the class whose rows changed
 * @param kind what the statement does
 * @param statement the statement: SQL, or HQL if Hibernate executes it as several SQL statements
 * @param rowCount the number of rows that it changed, of all classes; {@link #UNKNOWN} if the database does not say,
 *     for instance for a {@code with} clause, or if the statement returns rows and not all were read, for instance by
 *     {@code getResultStream}
 * @param ids the ids of the rows for which the condition of an HQL or criteria update or delete was true just before
 *     the statement, in no particular order. Null if they are not known: by default; for SQL and inserts; for an id
 *     that contains an association; if there are more than {@code SignalboxSettings.BULK_IDS} allows; or if the
 *     statement then changed another number of rows
 * @param using the entity manager that executed it; in a phase after the transaction, the receiver's own entity
 *     manager. In a stateless session there is none, and a receiver that asks for it fails
 */
@SentBy({Entity.class, MappedSuperclass.class})
public record BulkChanged<T>(
        Class<? extends T> sender,
        Kind kind,
        String statement,
        int rowCount,
        @Nullable List<Object> ids,
        @Nullable EntityManager using)
        implements Signal {

    /** A {@link #rowCount} that is not known. */
    public static final int UNKNOWN = -1;

    public BulkChanged {
        ids = ids == null ? null : List.copyOf(ids);
    }

    /** What a statement does, or what its part does that writes these rows. */
    public enum Kind {
        /** It inserts rows. With {@code on conflict} or the like, it may update some rows instead. */
        INSERT,
        /** It updates rows. */
        UPDATE,
        /** It deletes rows, or marks them as deleted if the entity has Hibernate's {@code @SoftDelete}. */
        DELETE,
        /** Something else, such as {@code merge} or {@code truncate}. */
        OTHER
    }

    /** The topic of this signal from a class and its subclasses. */
    @SuppressWarnings("unchecked") // a class literal has no type argument; the sender ensures it
    public static <T> Topic<BulkChanged<T>> of(Class<T> sender) {
        return (Topic<BulkChanged<T>>) (Topic<?>) Topic.of(BulkChanged.class).from(sender);
    }

    /**
     * The entity manager that executed the statement.
     *
     * @throws IllegalStateException if a stateless session executed it
     */
    @Override
    public EntityManager using() {
        return Using.of(this, sender, using);
    }
}
