package dev.signalbox.hibernate;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** With {@code -Dpostgresql.skip}, leaves out the tests whose parameters, or those of their class, name PostgreSQL. */
public final class WithoutPostgreSql implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Boolean.getBoolean("postgresql.skip") && namesPostgreSql(context)
                ? ConditionEvaluationResult.disabled("Left out with -Dpostgresql.skip")
                : ConditionEvaluationResult.enabled("");
    }

    private static boolean namesPostgreSql(ExtensionContext context) {
        for (Optional<ExtensionContext> each = Optional.of(context);
                each.isPresent();
                each = each.get().getParent()) {
            if (each.get().getDisplayName().contains(Database.POSTGRESQL.name())) {
                return true;
            }
        }
        return false;
    }
}
