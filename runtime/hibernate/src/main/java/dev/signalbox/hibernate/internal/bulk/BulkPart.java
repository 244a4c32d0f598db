package dev.signalbox.hibernate.internal.bulk;

import dev.signalbox.hibernate.internal.change.Bulk;
import dev.signalbox.model.BulkChanged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a statement does to the tables of which it is told by one signal for each class. Most statements have one part.
 *
 * @param statement the whole statement
 * @param counted whether the statement's row count is that of this part
 * @param ids of the rows; null if they are not known
 */
record BulkPart(
        String statement,
        BulkChanged.Kind kind,
        Touched touched,
        boolean counted,
        @Nullable List<Object> ids) {

    /** What is told of a class once it is done. */
    Bulk done(Class<?> sender, int rows) {
        int known = counted ? rows : BulkChanged.UNKNOWN;
        return new Bulk(sender, kind, statement, known, ids == null || ids.size() != known ? null : ids);
    }
}
