package dev.signalbox.hibernate;

import org.hibernate.engine.jdbc.connections.spi.JdbcConnectionAccess;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.internal.MappingModelCreationProcess;
import org.hibernate.query.spi.DomainQueryExecutionContext;
import org.hibernate.query.spi.QueryOptions;
import org.hibernate.query.sqm.internal.DomainParameterXref;
import org.hibernate.query.sqm.mutation.spi.MultiTableHandler;
import org.hibernate.query.sqm.mutation.spi.MultiTableHandlerBuildResult;
import org.hibernate.query.sqm.mutation.spi.SqmMultiTableInsertStrategy;
import org.hibernate.query.sqm.mutation.spi.SqmMultiTableMutationStrategy;
import org.hibernate.query.sqm.mutation.spi.SqmMultiTableMutationStrategyProvider;
import org.hibernate.query.sqm.tree.SqmDeleteOrUpdateStatement;
import org.hibernate.query.sqm.tree.SqmDmlStatement;
import org.hibernate.query.sqm.tree.insert.SqmInsertStatement;
import org.hibernate.sql.exec.spi.JdbcParameterBindings;
import org.jspecify.annotations.Nullable;

/** Treats bulk statements on several tables as Hibernate does, and tells of each when all of it is done. */
record BulkStrategies(SqmMultiTableMutationStrategyProvider provider) implements SqmMultiTableMutationStrategyProvider {

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
            return telling(statement, strategy.buildHandler(statement, parameters, context));
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
            return telling(statement, strategy.buildHandler(statement, parameters, context));
        }
    }

    private static MultiTableHandlerBuildResult telling(
            SqmDmlStatement<?> statement, MultiTableHandlerBuildResult built) {
        return new MultiTableHandlerBuildResult(
                new Telling(
                        built.multiTableHandler(),
                        statement.toHqlString(),
                        Touched.entity(statement.getTarget().getEntityName())),
                built.firstJdbcParameterBindings());
    }

    private record Telling(MultiTableHandler handler, String statement, Touched touched) implements MultiTableHandler {

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
                            context.getSession(), statement, touched, () -> handler.execute(parameters, context));
        }
    }
}
