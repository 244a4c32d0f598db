package dev.signalbox.hibernate.internal.bulk;

import dev.signalbox.hibernate.internal.change.BulkChange;
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
        StatementTarget touched,
        boolean counted,
        @Nullable List<Object> ids) {

    /** What is told of a class once it is done. */
    BulkChange done(Class<?> sender, int rows) {
        int known = counted ? rows : BulkChanged.UNKNOWN;
        return new BulkChange(sender, kind, statement, known, ids == null || ids.size() != known ? null : ids);
    }
}
