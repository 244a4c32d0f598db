package dev.signalbox.hibernate.internal.change;

import dev.signalbox.Signal;
import dev.signalbox.model.BulkChanged;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bulk statement changed rows of a class. */
public record BulkChange(
        Class<?> sender,
        BulkChanged.Kind does,
        String statement,
        int rows,
        @Nullable List<Object> ids) implements Change {

    @Override
    public ChangeKind kind() {
        return ChangeKind.BULK;
    }

    /** Returns this change itself, because the instances are not known. */
    @Override
    public Object instance() {
        return this;
    }

    @Override
    public List<UnboundSignal> signals() {
        return List.of(this::after);
    }

    @Override
    public Signal before(@Nullable EntityManager using) {
        throw new UnsupportedOperationException("Not announced");
    }

    @Override
    public Signal after(@Nullable EntityManager using) {
        return new BulkChanged<>(sender, does, statement, rows, ids, using);
    }

    @Override
    public Change and(Change later) {
        return later;
    }
}
