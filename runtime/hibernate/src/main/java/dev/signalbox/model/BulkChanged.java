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
 * A statement inserted, updated or deleted rows without their entities: HQL, criteria or SQL, also SQL that is
 * executed as a query, like {@code update ... returning}. None of the signals of these entities is sent, for they are
 * not loaded; nor does the entity manager know what changed. Sent when the statement is over, in a transaction that is
 * still open.
 *
 * <p>The sender of an HQL or criteria statement is the class that it names. That of SQL is told by its tables: a table
 * of several classes makes it their common superclass. In both cases the signal is sent in addition for each subclass
 * that a receiver names; a receiver of the superclass then hears of both.
 *
 * @param <T> the entity
 * @param sender the class whose rows changed
 * @param kind what the statement does
 * @param statement the statement: SQL, or HQL where Hibernate makes several SQL statements of it
 * @param rowCount how many rows it changed, of whichever class; {@link #UNKNOWN} where the database does not say, as
 *     of a {@code with} clause, or where not all rows that are returned were read, as by {@code getResultStream}
 * @param ids the ids of the rows for which the condition of an HQL or criteria update or delete was true just before,
 *     in no order. Null if they are not known: by default; for SQL and inserts; for an id that contains an
 *     association; if there are more than {@code SignalboxSettings.BULK_IDS} allows; or if the statement then changed
 *     another number of rows
 * @param using where it was executed: in a phase after the transaction, an entity manager of the receiver's own;
 *     absent in a stateless session, and a receiver that asks for it then fails
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

    /** What a statement does, or the part of it that writes these rows. */
    public enum Kind {
        /** It inserts rows. With {@code on conflict} or the like, it may update some instead. */
        INSERT,
        /** It updates rows. */
        UPDATE,
        /** It deletes rows, or marks them as deleted if the entity has Hibernate's {@code @SoftDelete}. */
        DELETE,
        /** Something else, like {@code merge} or {@code truncate}. */
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
