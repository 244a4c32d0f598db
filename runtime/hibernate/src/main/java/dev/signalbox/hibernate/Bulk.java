package dev.signalbox.hibernate;

import dev.signalbox.Signal;
import dev.signalbox.model.BulkChanged;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A statement changed rows of a class. */
record Bulk(Class<?> sender, String statement, int rows) implements Change {

    @Override
    public Kind kind() {
        return Kind.BULK;
    }

    /** Nobody knows the instances. */
    @Override
    public Object instance() {
        return this;
    }

    @Override
    public List<Draft> signals() {
        return List.of(this::after);
    }

    @Override
    public Signal before(@Nullable EntityManager using) {
        throw new UnsupportedOperationException("Not announced");
    }

    @Override
    public Signal after(@Nullable EntityManager using) {
        return new BulkChanged<>(sender, firstWord(), statement, rows, using);
    }

    private BulkChanged.Kind firstWord() {
        String text = statement.stripLeading().toLowerCase(Locale.ROOT);
        for (BulkChanged.Kind kind : BulkChanged.Kind.values()) {
            if (text.startsWith(kind.name().toLowerCase(Locale.ROOT) + " ")) {
                return kind;
            }
        }
        return BulkChanged.Kind.OTHER;
    }

    @Override
    public Change and(Change later) {
        return later;
    }
}
