package dev.signalbox.hibernate.internal.bulk.sql;

import dev.signalbox.model.BulkChanged;
import java.util.Set;

/**
 * What a statement, or a part of it, writes.
 *
 * @param tables the table; all that are named where it is not recognised which
 * @param counted whether the number of rows that the database gives for the statement is the number of its rows
 */
public record SqlWrite(BulkChanged.Kind kind, Set<TableName> tables, boolean counted) {

    public SqlWrite {
        tables = Set.copyOf(tables);
    }
}
