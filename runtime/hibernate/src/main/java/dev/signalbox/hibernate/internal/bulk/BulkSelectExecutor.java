package dev.signalbox.hibernate.internal.bulk;

import dev.signalbox.model.BulkChanged;
import java.util.List;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.query.results.ResultSetMapping;
import org.hibernate.query.spi.Limit;
import org.hibernate.sql.exec.spi.ExecutionContext;
import org.hibernate.sql.exec.spi.JdbcParameterBindings;
import org.hibernate.sql.exec.spi.JdbcSelect;
import org.hibernate.sql.exec.spi.JdbcSelectExecutor;
import org.hibernate.sql.results.spi.ListResultsConsumer;
import org.hibernate.sql.results.spi.ListResultsConsumer.UniqueSemantic;
import org.hibernate.sql.results.spi.ResultsConsumer;
import org.hibernate.sql.results.spi.RowTransformer;

/**
 * Executes queries as Hibernate does, and reports native ones that write, such as {@code update ... returning}, to
 * {@link BulkStatements}. Reads the text of each native query once. Does not read other queries.
 */
public record BulkSelectExecutor(JdbcSelectExecutor executor) implements JdbcSelectExecutor {

    @Override
    public <T, R> T executeQuery(
            JdbcSelect select,
            JdbcParameterBindings parameters,
            ExecutionContext context,
            RowTransformer<R> rowTransformer,
            Class<R> resultType,
            StatementCreator statementCreator,
            ResultsConsumer<T, R> consumer) {
        T result = executor.executeQuery(
                select, parameters, context, rowTransformer, resultType, statementCreator, consumer);
        executed(select, context, consumer, result);
        return result;
    }

    @Override
    public <T, R> T executeQuery(
            JdbcSelect select,
            JdbcParameterBindings parameters,
            ExecutionContext context,
            RowTransformer<R> rowTransformer,
            Class<R> resultType,
            int rowEstimate,
            StatementCreator statementCreator,
            ResultsConsumer<T, R> consumer) {
        T result = executor.executeQuery(
                select, parameters, context, rowTransformer, resultType, rowEstimate, statementCreator, consumer);
        executed(select, context, consumer, result);
        return result;
    }

    private static void executed(
            JdbcSelect select, ExecutionContext context, ResultsConsumer<?, ?> consumer, Object result) {
        if (select.getJdbcValuesMappingProducer() instanceof ResultSetMapping) {
            SharedSessionContractImplementor session = context.getSession();
            BulkStatements statements = BulkStatements.of(session);
            if (statements != null
                    && statements.isHeard(session)
                    && !statements.writes(session, select.getSqlString()).isEmpty()) {
                List<BulkPart> parts = statements.parts(session, select.getSqlString(), select.getAffectedTableNames());
                statements.executed(session, parts, rows(context, consumer, result));
            }
        }
    }

    /**
     * The number of changed rows. The statement returns each changed row, so the rows can be counted if Hibernate reads
     * all of them.
     */
    private static int rows(ExecutionContext context, ResultsConsumer<?, ?> consumer, Object result) {
        Limit limit = context.getQueryOptions().getLimit();
        boolean isWhole = result instanceof List
                && consumer.equals(ListResultsConsumer.instance(UniqueSemantic.NEVER))
                && context.getQueryOptions().getResultListTransformer() == null
                && (limit == null || limit.isEmpty());
        return isWhole ? ((List<?>) result).size() : BulkChanged.UNKNOWN;
    }
}
