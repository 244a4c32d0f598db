package dev.signalbox.hibernate.internal.change;

import dev.signalbox.Signal;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostInit;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PostUpsert;
import dev.signalbox.model.PreDelete;
import dev.signalbox.model.PreInit;
import dev.signalbox.model.PreSave;
import dev.signalbox.model.Previous;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A change of one row, one association, or the rows of a bulk statement. */
public sealed interface Change
        permits Change.Saved,
                Change.Upserted,
                Change.Deleted,
                Change.Loaded,
                AssociationChange,
                AssociationStep,
                BulkChange {

    /** The kind of its signals. */
    default ChangeKind kind() {
        return ChangeKind.ROWS;
    }

    /** Adds the steps of this change to a list. Each step has its own signals. */
    default void addSteps(List<Change> steps) {
        steps.add(this);
    }

    /** The entity's class. */
    Class<?> sender();

    /** The entity. */
    Object instance();

    /** Its signals, in the order in which they are sent. */
    default List<UnboundSignal> signals() {
        return List.of(this::before, this::after);
    }

    /** The signal that is sent before the change, or null if there is none. */
    Signal before(@Nullable EntityManager using);

    /** The signal that is sent after the change. */
    Signal after(@Nullable EntityManager using);

    /**
     * Unites this change with a later one of the same row.
     *
     * @return null if the row was inserted and deleted again
     */
    @Nullable
    Change and(Change later);

    /**
     * The row was inserted or updated.
     *
     * @param fields the attributes that changed; null if all count as changed
     * @param previous the attributes before this change; later changes of the row do not alter them
     */
    record Saved(
            Class<?> sender,
            Object instance,
            boolean created,
            boolean raw,
            @Nullable Set<String> fields,
            Previous previous)
            implements Change {

        @Override
        public Signal before(@Nullable EntityManager using) {
            return new PreSave<>(sender, instance, raw, using, fields, previous);
        }

        @Override
        public Signal after(@Nullable EntityManager using) {
            return new PostSave<>(sender, instance, created, raw, using, fields, previous);
        }

        @Override
        public @Nullable Change and(Change later) {
            if (later instanceof Saved save) {
                return new Saved(
                        sender, save.instance, created || save.created, save.raw, union(save.fields), previous);
            }
            if (later instanceof Upserted upsert) {
                return new Saved(sender, upsert.instance, created, raw, null, previous);
            }
            return created ? null : later;
        }

        private @Nullable Set<String> union(@Nullable Set<String> others) {
            if (fields == null || others == null) {
                return null;
            }
            Set<String> union = new HashSet<>(fields);
            union.addAll(others);
            return union;
        }
    }

    /** The row was inserted or updated. The database does not say which of the two. */
    record Upserted(Class<?> sender, Object instance) implements Change {

        @Override
        public Signal before(@Nullable EntityManager using) {
            return new PreSave<>(sender, instance, false, using, null, Previous.UNKNOWN);
        }

        @Override
        public Signal after(@Nullable EntityManager using) {
            return new PostUpsert<>(sender, instance, using);
        }

        @Override
        public Change and(Change later) {
            return later instanceof Saved save ? new Upserted(sender, save.instance) : later;
        }
    }

    /** The row was deleted. */
    record Deleted(Class<?> sender, Object instance) implements Change {

        @Override
        public Signal before(@Nullable EntityManager using) {
            return new PreDelete<>(sender, instance, using);
        }

        @Override
        public Signal after(@Nullable EntityManager using) {
            return new PostDelete<>(sender, instance, using);
        }

        /** A deletion and an insert of the same row are united to an update. The changed attributes are not known. */
        @Override
        public Change and(Change later) {
            if (later instanceof Upserted upsert) {
                return new Saved(sender, upsert.instance, false, false, null, Previous.UNKNOWN);
            }
            return later instanceof Saved save
                    ? new Saved(save.sender, save.instance, false, save.raw, null, Previous.UNKNOWN)
                    : later;
        }
    }

    /** The row was read. */
    record Loaded(Class<?> sender, Object instance) implements Change {

        @Override
        public ChangeKind kind() {
            return ChangeKind.LOADS;
        }

        @Override
        public Signal before(@Nullable EntityManager using) {
            return new PreInit<>(sender, instance, using);
        }

        @Override
        public Signal after(@Nullable EntityManager using) {
            return new PostInit<>(sender, instance, using);
        }

        @Override
        public Change and(Change later) {
            return later;
        }
    }
}
