package dev.signalbox.hibernate.internal.bulk;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.loader.ast.internal.NoCallbackExecutionContext;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.query.common.FetchClauseType;
import org.hibernate.query.spi.QueryOptions;
import org.hibernate.sql.ast.tree.AbstractUpdateOrDeleteStatement;
import org.hibernate.sql.ast.tree.expression.ColumnReference;
import org.hibernate.sql.ast.tree.expression.QueryLiteral;
import org.hibernate.sql.ast.tree.from.FromClause;
import org.hibernate.sql.ast.tree.from.TableGroup;
import org.hibernate.sql.ast.tree.predicate.Predicate;
import org.hibernate.sql.ast.tree.select.QuerySpec;
import org.hibernate.sql.ast.tree.select.SelectStatement;
import org.hibernate.sql.exec.spi.JdbcParameterBindings;
import org.hibernate.sql.exec.spi.JdbcSelect;
import org.hibernate.sql.results.graph.DomainResult;
import org.hibernate.sql.results.graph.basic.BasicResult;
import org.hibernate.sql.results.internal.RowTransformerArrayImpl;
import org.hibernate.sql.results.internal.SqlSelectionImpl;
import org.hibernate.sql.results.spi.ListResultsConsumer.UniqueSemantic;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

/**
 * Selects the ids of the rows that a bulk statement is about to change.
 *
 * @param limit the greatest number of ids; 0 if no ids are wanted
 */
public record BulkIds(int limit) {

    /**
     * The rows of an entity for which the condition of a statement is true.
     *
     * @param root the entity's tables
     * @param restriction the condition; null if it is all rows
     */
    record Rows(
            EntityMappingType entity,
            TableGroup root,
            @Nullable Predicate restriction,
            JdbcParameterBindings parameters) {

        /** The rows of an update or delete; null if its target is not an entity. */
        static @Nullable Rows of(AbstractUpdateOrDeleteStatement statement, JdbcParameterBindings parameters) {
            return of(statement.getFromClause(), statement.getRestriction(), parameters);
        }

        /** The rows of a query on one entity; null if the query is on something else. */
        static @Nullable Rows of(FromClause from, @Nullable Predicate restriction, JdbcParameterBindings parameters) {
            List<TableGroup> roots = from.getRoots();
            return roots.size() == 1 && roots.get(0).getModelPart() instanceof EntityMappingType entity
                    ? new Rows(entity, roots.get(0), restriction, parameters)
                    : null;
        }
    }

    boolean areWanted() {
        return limit > 0;
    }

    /** The ids of rows; null if there are more than the limit, or if the ids contain associations. */
    @Nullable
    List<Object> select(Rows rows, SharedSessionContractImplementor session) {
        IdParts parts = IdParts.of(rows.entity.getIdentifierMapping());
        if (parts == null) {
            return null;
        }
        SessionFactoryImplementor factory = session.getFactory();
        JdbcSelect select = factory.getJdbcServices()
                .getJdbcEnvironment()
                .getSqlAstTranslatorFactory()
                .buildSelectTranslator(factory, query(rows, factory))
                .translate(rows.parameters, QueryOptions.NONE);
        // Hibernate does this for the statement too, but only when it executes the statement.
        session.autoFlushIfRequired(select.getAffectedTableNames());
        List<Object[]> found = factory.getJdbcServices()
                .getJdbcSelectExecutor()
                .list(
                        select,
                        rows.parameters,
                        new NoCallbackExecutionContext(session),
                        RowTransformerArrayImpl.instance(),
                        UniqueSemantic.NONE);
        if (found.size() > limit) {
            return null;
        }
        List<Object> ids = new ArrayList<>(found.size());
        found.forEach(values -> ids.add(parts.assemble(values)));
        return List.copyOf(ids);
    }

    /** Selects one row more than wanted, to find out whether there are more. */
    private SelectStatement query(Rows rows, SessionFactoryImplementor factory) {
        TableGroup root = rows.root;
        QuerySpec query = new QuerySpec(true, 1);
        query.getFromClause().addRoot(root);
        query.applyPredicate(rows.restriction);
        query.getSelectClause()
                .makeDistinct(!root.getTableGroupJoins().isEmpty()
                        || !root.getNestedTableGroupJoins().isEmpty());
        List<DomainResult<?>> results = new ArrayList<>();
        rows.entity.getIdentifierMapping().forEachSelectable((index, column) -> {
            var table = root.resolveTableReference(root.getNavigablePath(), column.getContainingTableExpression());
            query.getSelectClause().addSqlSelection(new SqlSelectionImpl(index, new ColumnReference(table, column)));
            results.add(new BasicResult<>(index, null, column.getJdbcMapping()));
        });
        var integers = factory.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.INTEGER);
        query.setFetchClauseExpression(new QueryLiteral<>(limit + 1, integers), FetchClauseType.ROWS_ONLY);
        return new SelectStatement(query, results);
    }
}
