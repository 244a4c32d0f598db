package dev.signalbox.hibernate.internal.bulk;

import dev.signalbox.hibernate.internal.bulk.sql.SqlWrite;
import dev.signalbox.hibernate.internal.bulk.sql.SqlWrites;
import dev.signalbox.hibernate.internal.bulk.sql.TableName;
import dev.signalbox.hibernate.internal.change.Audience;
import dev.signalbox.hibernate.internal.change.ChangeKind;
import dev.signalbox.hibernate.internal.unit.FactoryScoped;
import dev.signalbox.hibernate.internal.unit.UnitOfWork;
import dev.signalbox.hibernate.internal.unit.UnitsOfWork;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;

/**
 * Records the bulk statements of one session factory as changes, and starts to send them. Safe for use by several
 * threads.
 */
public final class BulkStatements {

    /**
     * The greatest number of texts of native statements that are kept. Limits the memory if an application always makes
     * new texts.
     */
    private static final int MOST_TEXTS = 1000;

    private final Audience audience;
    private final UnitsOfWork units;
    private final BulkIds ids;
    private final BulkWarnings warnings;

    /**
     * The sessions that execute a statement for which Hibernate executes several SQL statements. These are not reported
     * one by one.
     */
    private final Set<SharedSessionContractImplementor> busy = ConcurrentHashMap.newKeySet();

    /** The writes of native statements, by the text of the statement. */
    private final ConcurrentMap<String, List<SqlWrite>> writes = new ConcurrentHashMap<>();

    /**
     * Makes one for a session factory.
     *
     * @param ids selects the ids of rows, if they are wanted
     */
    public BulkStatements(Audience audience, UnitsOfWork units, BulkIds ids) {
        this.audience = audience;
        this.units = units;
        this.ids = ids;
        this.warnings = new BulkWarnings(audience);
    }

    /** The bulk statements of a session's factory; null if no receiver hears its signals. */
    static @Nullable BulkStatements of(SharedSessionContractImplementor session) {
        return FactoryScoped.find(BulkStatements.class, session);
    }

    /** Executes a statement for which Hibernate executes several SQL statements. */
    int execute(SharedSessionContractImplementor session, Supplier<BulkPart> statement, IntSupplier execution) {
        if (!isHeard(session)) {
            return execution.getAsInt();
        }
        BulkPart part = statement.get();
        busy.add(session);
        int rows;
        try {
            rows = execution.getAsInt();
        } finally {
            busy.remove(session);
        }
        executed(session, List.of(part), rows);
        return rows;
    }

    /** Whether receivers hear bulk statements of a session now. */
    boolean isHeard(SharedSessionContractImplementor session) {
        return !busy.contains(session) && (audience.hears(ChangeKind.BULK) || !audience.isEmpty());
    }

    /** Selects the ids of the rows of a statement before it is executed; null if they are not wanted, or too many. */
    @Nullable
    List<Object> idsOf(
            StatementTarget touched,
            SharedSessionContractImplementor session,
            Supplier<BulkIds.@Nullable Rows> statement) {
        boolean wanted = ids.areWanted()
                && touched.classes(session.getFactory(), audience, ChangeKind.BULK).stream()
                        .anyMatch(each -> audience.hears(ChangeKind.BULK, each));
        BulkIds.Rows rows = wanted ? statement.get() : null;
        return rows == null ? null : ids.select(rows, session);
    }

    /** The writes of SQL, as one part for each kind of change. */
    List<BulkPart> parts(SharedSessionContractImplementor session, String sql, Set<String> spaces) {
        List<BulkPart> parts = new ArrayList<>();
        MappedTables tables = new MappedTables(session);
        for (SqlWrite write : writes(session, sql)) {
            Set<String> written = tables.named(write.tables());
            if (written.isEmpty()) {
                written = tables.named(names(spaces));
            }
            parts.add(new BulkPart(sql, write.kind(), StatementTarget.tables(written), write.counted(), null));
        }
        return parts;
    }

    private static Set<TableName> names(Set<String> spaces) {
        Set<TableName> names = new LinkedHashSet<>();
        for (String each : spaces) {
            TableName name = TableName.parse(each);
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    /**
     * The writes of SQL. They are kept for each text, because most texts are queries that write nothing and are
     * executed often.
     */
    List<SqlWrite> writes(SharedSessionContractImplementor session, String sql) {
        List<SqlWrite> known = writes.get(sql);
        if (known == null) {
            known = SqlWrites.of(sql, escapesByBackslash(session));
            if (writes.size() >= MOST_TEXTS) {
                writes.clear();
            }
            writes.put(sql, known);
        }
        return known;
    }

    static boolean escapesByBackslash(SharedSessionContractImplementor session) {
        return session.getJdbcServices().getDialect() instanceof MySQLDialect;
    }

    /** A statement was executed. */
    void executed(SharedSessionContractImplementor session, List<BulkPart> parts, int rows) {
        for (BulkPart part : parts) {
            Set<Class<?>> told = new LinkedHashSet<>();
            for (Class<?> type : part.touched().classes(session.getFactory(), audience, ChangeKind.BULK)) {
                if (audience.hears(ChangeKind.BULK, type)) {
                    units.of(session).recordBulk(part.done(type, rows));
                    told.add(type);
                }
            }
            warnings.warn(session.getFactory(), part, told);
        }
        UnitOfWork unit = units.find(session);
        if (unit != null) {
            unit.bulkExecuted();
        }
    }
}
