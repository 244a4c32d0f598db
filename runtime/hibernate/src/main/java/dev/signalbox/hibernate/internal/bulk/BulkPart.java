package dev.signalbox.hibernate.internal.bulk;

import dev.signalbox.hibernate.internal.change.BulkChange;
import dev.signalbox.model.BulkChanged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of change that a statement makes to its tables. Most statements have one part. One signal is sent for each
 * class that the part changes.
 *
 * @param statement the whole statement
 * @param counted whether the statement's row count is the row count of this part
 * @param ids the ids of the rows; null if they are not known
 */
record BulkPart(
        String statement,
        BulkChanged.Kind kind,
        StatementTarget touched,
        boolean counted,
        @Nullable List<Object> ids) {

    /** The change of a class after the statement was executed. */
    BulkChange done(Class<?> sender, int rows) {
        int known = counted ? rows : BulkChanged.UNKNOWN;
        return new BulkChange(sender, kind, statement, known, ids == null || ids.size() != known ? null : ids);
    }
}
