package dev.signalbox.hibernate.internal.bulk.sql;

import dev.signalbox.model.BulkChanged;
import java.util.Set;

/**
 * A write of a statement, or of a part of it.
 *
 * @param tables the table; if it is not recognised which one, all tables that are named
 * @param counted whether the number of rows that the database gives for the statement is the number of its rows
 */
public record SqlWrite(BulkChanged.Kind kind, Set<TableName> tables, boolean counted) {

    public SqlWrite {
        tables = Set.copyOf(tables);
    }
}
