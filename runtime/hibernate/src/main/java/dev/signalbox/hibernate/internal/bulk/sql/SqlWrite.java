package dev.signalbox.hibernate.internal.bulk.sql;

import dev.signalbox.model.BulkChanged;
import java.util.Set;

/**
 * An insert, update, delete or the like in an SQL statement. A statement may contain several.
 *
 * @param tables the table that it writes; if this table is not recognised, all tables that the statement names
 * @param counted whether the database's row count of the statement is the row count of this write
 */
public record SqlWrite(BulkChanged.Kind kind, Set<TableName> tables, boolean counted) {

    public SqlWrite {
        tables = Set.copyOf(tables);
    }
}
