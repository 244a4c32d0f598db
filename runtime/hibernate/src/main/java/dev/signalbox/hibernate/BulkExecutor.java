package dev.signalbox.hibernate;

import java.sql.PreparedStatement;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.hibernate.sql.exec.spi.ExecutionContext;
import org.hibernate.sql.exec.spi.JdbcMutationExecutor;
import org.hibernate.sql.exec.spi.JdbcOperationQueryMutation;
import org.hibernate.sql.exec.spi.JdbcParameterBindings;

/** Executes the SQL of bulk statements as Hibernate does, and tells of it. */
record BulkExecutor(JdbcMutationExecutor executor) implements JdbcMutationExecutor {

    @Override
    public int execute(
            JdbcOperationQueryMutation mutation,
            JdbcParameterBindings parameters,
            Function<String, PreparedStatement> statementCreator,
            BiConsumer<Integer, PreparedStatement> expectationCheck,
            ExecutionContext context) {
        int rows = executor.execute(mutation, parameters, statementCreator, expectationCheck, context);
        BulkStatements statements = BulkStatements.of(context.getSession());
        if (statements != null) {
            String sql = mutation.getSqlString();
            statements.executed(context.getSession(), sql, Touched.by(sql, mutation.getAffectedTableNames()), rows);
        }
        return rows;
    }
}
