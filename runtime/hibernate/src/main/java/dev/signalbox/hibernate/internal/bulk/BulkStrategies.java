package dev.signalbox.hibernate.internal.bulk;

import dev.signalbox.model.BulkChanged;
import org.hibernate.engine.jdbc.connections.spi.JdbcConnectionAccess;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.internal.util.MutableObject;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.internal.MappingModelCreationProcess;
import org.hibernate.query.spi.DomainQueryExecutionContext;
import org.hibernate.query.spi.QueryOptions;
import org.hibernate.query.sqm.internal.DomainParameterXref;
import org.hibernate.query.sqm.mutation.internal.MatchingIdSelectionHelper;
import org.hibernate.query.sqm.mutation.spi.MultiTableHandler;
import org.hibernate.query.sqm.mutation.spi.MultiTableHandlerBuildResult;
import org.hibernate.query.sqm.mutation.spi.SqmMultiTableInsertStrategy;
import org.hibernate.query.sqm.mutation.spi.SqmMultiTableMutationStrategy;
import org.hibernate.query.sqm.mutation.spi.SqmMultiTableMutationStrategyProvider;
import org.hibernate.query.sqm.tree.SqmDeleteOrUpdateStatement;
import org.hibernate.query.sqm.tree.SqmDmlStatement;
import org.hibernate.query.sqm.tree.delete.SqmDeleteStatement;
import org.hibernate.query.sqm.tree.insert.SqmInsertStatement;
import org.hibernate.sql.ast.tree.select.QuerySpec;
import org.hibernate.sql.exec.spi.JdbcParameterBindings;
import org.jspecify.annotations.Nullable;

/**
 * Executes bulk statements on several tables as Hibernate does. Reports each statement to {@link BulkStatements} after
 * all its SQL was executed.
 */
public record BulkStrategies(SqmMultiTableMutationStrategyProvider provider)
        implements SqmMultiTableMutationStrategyProvider {

    @Override
    public @Nullable SqmMultiTableMutationStrategy createMutationStrategy(
            EntityMappingType entity, MappingModelCreationProcess process) {
        SqmMultiTableMutationStrategy strategy = provider.createMutationStrategy(entity, process);
        return strategy == null ? null : new Mutations(strategy);
    }

    @Override
    public @Nullable SqmMultiTableInsertStrategy createInsertStrategy(
            EntityMappingType entity, MappingModelCreationProcess process) {
        SqmMultiTableInsertStrategy strategy = provider.createInsertStrategy(entity, process);
        return strategy == null ? null : new Inserts(strategy);
    }

    private record Mutations(SqmMultiTableMutationStrategy strategy) implements SqmMultiTableMutationStrategy {

        @Override
        public void prepare(MappingModelCreationProcess process, JdbcConnectionAccess access) {
            strategy.prepare(process, access);
        }

        @Override
        public void prepare(MappingModelCreationProcess process) {
            strategy.prepare(process);
        }

        @Override
        public void release(SessionFactoryImplementor factory, JdbcConnectionAccess access) {
            strategy.release(factory, access);
        }

        @Override
        public MultiTableHandlerBuildResult buildHandler(
                SqmDeleteOrUpdateStatement<?> statement,
                DomainParameterXref parameters,
                DomainQueryExecutionContext context) {
            return telling(
                    statement,
                    strategy.buildHandler(statement, parameters, context),
                    now -> rows(statement, parameters, now));
        }

        private static BulkIds.@Nullable Rows rows(
                SqmDeleteOrUpdateStatement<?> statement,
                DomainParameterXref parameters,
                DomainQueryExecutionContext context) {
            MutableObject<JdbcParameterBindings> bindings = new MutableObject<>();
            QuerySpec query = MatchingIdSelectionHelper.createMatchingIdsSelect(
                            statement, parameters, context, bindings)
                    .statement()
                    .getQuerySpec();
            return BulkIds.Rows.of(query.getFromClause(), query.getWhereClauseRestrictions(), bindings.get());
        }
    }

    private record Inserts(SqmMultiTableInsertStrategy strategy) implements SqmMultiTableInsertStrategy {

        @Override
        public void prepare(MappingModelCreationProcess process, JdbcConnectionAccess access) {
            strategy.prepare(process, access);
        }

        @Override
        public void prepare(MappingModelCreationProcess process) {
            strategy.prepare(process);
        }

        @Override
        public void release(SessionFactoryImplementor factory, JdbcConnectionAccess access) {
            strategy.release(factory, access);
        }

        @Override
        public MultiTableHandlerBuildResult buildHandler(
                SqmInsertStatement<?> statement, DomainParameterXref parameters, DomainQueryExecutionContext context) {
            return telling(statement, strategy.buildHandler(statement, parameters, context), now -> null);
        }
    }

    private static MultiTableHandlerBuildResult telling(
            SqmDmlStatement<?> statement, MultiTableHandlerBuildResult built, RowsOf rows) {
        return new MultiTableHandlerBuildResult(
                new Telling(built.multiTableHandler(), statement, rows), built.firstJdbcParameterBindings());
    }

    /** Finds the rows that a statement is about to change; null if that is not possible. */
    private interface RowsOf {
        BulkIds.@Nullable Rows now(DomainQueryExecutionContext context);
    }

    private record Telling(MultiTableHandler handler, SqmDmlStatement<?> statement, RowsOf rows)
            implements MultiTableHandler {

        @Override
        public JdbcParameterBindings createJdbcParameterBindings(DomainQueryExecutionContext context) {
            return handler.createJdbcParameterBindings(context);
        }

        @Override
        public boolean dependsOnParameterBindings() {
            return handler.dependsOnParameterBindings();
        }

        @Override
        public boolean isCompatibleWith(JdbcParameterBindings parameters, QueryOptions options) {
            return handler.isCompatibleWith(parameters, options);
        }

        @Override
        public int execute(JdbcParameterBindings parameters, DomainQueryExecutionContext context) {
            BulkStatements statements = BulkStatements.of(context.getSession());
            return statements == null
                    ? handler.execute(parameters, context)
                    : statements.execute(
                            context.getSession(),
                            () -> part(statements, context),
                            () -> handler.execute(parameters, context));
        }

        private BulkPart part(BulkStatements statements, DomainQueryExecutionContext context) {
            StatementTarget touched =
                    StatementTarget.entity(statement.getTarget().getEntityName());
            return new BulkPart(
                    statement.toHqlString(),
                    kind(),
                    touched,
                    true,
                    statements.idsOf(touched, context.getSession(), () -> rows.now(context)));
        }

        private BulkChanged.Kind kind() {
            if (statement instanceof SqmInsertStatement) {
                return BulkChanged.Kind.INSERT;
            }
            return statement instanceof SqmDeleteStatement ? BulkChanged.Kind.DELETE : BulkChanged.Kind.UPDATE;
        }
    }
}
