package dev.signalbox.hibernate.internal.bulk;

import dev.signalbox.hibernate.internal.bulk.sql.SqlWrites;
import dev.signalbox.model.BulkChanged;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.SoftDeleteMapping;
import org.hibernate.sql.ast.tree.AbstractUpdateOrDeleteStatement;
import org.hibernate.sql.ast.tree.delete.DeleteStatement;
import org.hibernate.sql.ast.tree.update.UpdateStatement;
import org.hibernate.sql.exec.internal.JdbcOperationQueryMutationNative;
import org.hibernate.sql.exec.spi.ExecutionContext;
import org.hibernate.sql.exec.spi.JdbcMutationExecutor;
import org.hibernate.sql.exec.spi.JdbcOperationQueryMutation;
import org.hibernate.sql.exec.spi.JdbcParameterBindings;
import org.jspecify.annotations.Nullable;

/** Executes the SQL of bulk statements as Hibernate does, and reports each to {@link BulkStatements}. */
public record BulkExecutor(JdbcMutationExecutor executor, BulkTranslations translations)
        implements JdbcMutationExecutor {

    @Override
    public int execute(
            JdbcOperationQueryMutation mutation,
            JdbcParameterBindings parameters,
            Function<String, PreparedStatement> statementCreator,
            BiConsumer<Integer, PreparedStatement> expectationCheck,
            ExecutionContext context) {
        // First, because a translation is remembered only until it is executed.
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

    /**
     * The parts of a native statement. A statement that is not recognised counts as a change of all tables that it
     * names.
     */
    private static List<BulkPart> ofNative(
            BulkStatements statements, JdbcOperationQueryMutation mutation, SharedSessionContractImplementor session) {
        String sql = mutation.getSqlString();
        List<BulkPart> parts = statements.parts(session, sql, mutation.getAffectedTableNames());
        if (!parts.isEmpty()) {
            return parts;
        }
        Set<String> named =
                new MappedTables(session).named(SqlWrites.names(sql, BulkStatements.escapesByBackslash(session)));
        return List.of(new BulkPart(sql, BulkChanged.Kind.OTHER, StatementTarget.tables(named), false, null));
    }

    /**
     * The parts of an HQL statement. Does not use Hibernate's affected tables, because these include the tables that
     * the statement only reads.
     */
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
        BulkChanged.Kind kind = deletes(translated, rows.entity()) ? BulkChanged.Kind.DELETE : BulkChanged.Kind.UPDATE;
        StatementTarget touched = StatementTarget.entity(rows.entity().getEntityName());
        return List.of(new BulkPart(sql, kind, touched, true, statements.idsOf(touched, session, () -> rows)));
    }

    /** A delete of an entity with {@code @SoftDelete} is an update of a column that belongs to no attribute. */
    private static boolean deletes(@Nullable AbstractUpdateOrDeleteStatement statement, EntityMappingType entity) {
        SoftDeleteMapping softDelete = entity.getSoftDeleteMapping();
        return statement instanceof DeleteStatement
                || (softDelete != null
                        && statement instanceof UpdateStatement update
                        && update.getAssignments().stream()
                                .flatMap(each -> each.getAssignable().getColumnReferences().stream())
                                .allMatch(each -> softDelete.getColumnName().equals(each.getColumnExpression())));
    }
}
