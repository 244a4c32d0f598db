package dev.signalbox.hibernate;

import dev.signalbox.hibernate.bulk.SqlWrites;
import dev.signalbox.model.BulkChanged;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.sql.ast.tree.AbstractUpdateOrDeleteStatement;
import org.hibernate.sql.ast.tree.delete.DeleteStatement;
import org.hibernate.sql.exec.internal.JdbcOperationQueryMutationNative;
import org.hibernate.sql.exec.spi.ExecutionContext;
import org.hibernate.sql.exec.spi.JdbcMutationExecutor;
import org.hibernate.sql.exec.spi.JdbcOperationQueryMutation;
import org.hibernate.sql.exec.spi.JdbcParameterBindings;
import org.jspecify.annotations.Nullable;

/** Executes the SQL of bulk statements as Hibernate does, and tells of it. */
record BulkExecutor(JdbcMutationExecutor executor, BulkTranslations translations) implements JdbcMutationExecutor {

    @Override
    public int execute(
            JdbcOperationQueryMutation mutation,
            JdbcParameterBindings parameters,
            Function<String, PreparedStatement> statementCreator,
            BiConsumer<Integer, PreparedStatement> expectationCheck,
            ExecutionContext context) {
        // First, since a translation is only remembered until it is executed.
        boolean isNative = mutation instanceof JdbcOperationQueryMutationNative;
        AbstractUpdateOrDeleteStatement translated = isNative ? null : translations.of(mutation);
        SharedSessionContractImplementor session = context.getSession();
        BulkStatements statements = BulkStatements.of(session);
        if (statements == null || !statements.isHeard(session)) {
            return executor.execute(mutation, parameters, statementCreator, expectationCheck, context);
        }
        List<BulkPart> parts = isNative
                ? ofNative(statements, mutation, session)
                : ofHql(statements, mutation, translated, parameters, session);
        int rows = executor.execute(mutation, parameters, statementCreator, expectationCheck, context);
        statements.executed(session, parts, rows);
        return rows;
    }

    /** What is not recognised counts as touching all that it names. */
    private static List<BulkPart> ofNative(
            BulkStatements statements, JdbcOperationQueryMutation mutation, SharedSessionContractImplementor session) {
        String sql = mutation.getSqlString();
        List<BulkPart> parts = statements.parts(session, sql, mutation.getAffectedTableNames());
        if (!parts.isEmpty()) {
            return parts;
        }
        Set<String> named =
                new MappedTables(session).named(SqlWrites.names(sql, BulkStatements.escapesByBackslash(session)));
        return List.of(new BulkPart(sql, BulkChanged.Kind.OTHER, Touched.tables(named), false, null));
    }

    /** The tables that count as affected are also those which a statement reads. */
    private static List<BulkPart> ofHql(
            BulkStatements statements,
            JdbcOperationQueryMutation mutation,
            @Nullable AbstractUpdateOrDeleteStatement translated,
            JdbcParameterBindings parameters,
            SharedSessionContractImplementor session) {
        String sql = mutation.getSqlString();
        BulkIds.Rows rows = translated == null ? null : BulkIds.Rows.of(translated, parameters);
        if (rows == null) {
            return statements.parts(session, sql, Set.of());
        }
        BulkChanged.Kind kind =
                translated instanceof DeleteStatement ? BulkChanged.Kind.DELETE : BulkChanged.Kind.UPDATE;
        Touched touched = Touched.entity(rows.entity().getEntityName());
        return List.of(new BulkPart(sql, kind, touched, true, statements.idsOf(touched, session, () -> rows)));
    }
}
