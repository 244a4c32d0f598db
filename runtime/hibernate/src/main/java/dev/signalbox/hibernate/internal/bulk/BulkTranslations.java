package dev.signalbox.hibernate.internal.bulk;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.SqlAstTranslatorFactory;
import org.hibernate.sql.ast.tree.AbstractUpdateOrDeleteStatement;
import org.hibernate.sql.ast.tree.MutationStatement;
import org.hibernate.sql.ast.tree.select.SelectStatement;
import org.hibernate.sql.exec.spi.JdbcOperationQueryMutation;
import org.hibernate.sql.exec.spi.JdbcSelect;
import org.hibernate.sql.model.ast.TableMutation;
import org.hibernate.sql.model.jdbc.JdbcMutationOperation;
import org.jspecify.annotations.Nullable;

/**
 * Translates to SQL as Hibernate does, and remembers the HQL of each bulk statement on one table, because the SQL does
 * not say which class of a hierarchy the HQL names. Safe for use by several threads.
 *
 * <p>Hibernate executes a translation for the first time right after it made it. This class then recognises the
 * translation by its set of tables, which is the very object that the translator made. From then on it recognises the
 * translation itself, as long as Hibernate keeps it.
 */
public final class BulkTranslations implements SqlAstTranslatorFactory {

    private static final int MOST_UNEXECUTED = 100;

    private final SqlAstTranslatorFactory factory;
    private final Deque<Translation> unexecuted = new ArrayDeque<>();
    private final Map<JdbcOperationQueryMutation, AbstractUpdateOrDeleteStatement> executed =
            Collections.synchronizedMap(new WeakHashMap<>());

    private record Translation(Set<String> tables, AbstractUpdateOrDeleteStatement statement) {}

    public BulkTranslations(SqlAstTranslatorFactory factory) {
        this.factory = factory;
    }

    /** The statement from which SQL was translated; null if it is not known, as for native SQL. */
    @Nullable
    AbstractUpdateOrDeleteStatement of(JdbcOperationQueryMutation mutation) {
        AbstractUpdateOrDeleteStatement known = executed.get(mutation);
        if (known == null) {
            known = take(mutation.getAffectedTableNames());
            if (known != null) {
                executed.put(mutation, known);
            }
        }
        return known;
    }

    @SuppressWarnings("ReferenceEquality") // another translation may have equal tables
    private @Nullable AbstractUpdateOrDeleteStatement take(Set<String> tables) {
        synchronized (unexecuted) {
            Iterator<Translation> each = unexecuted.iterator();
            while (each.hasNext()) {
                Translation translation = each.next();
                if (translation.tables == tables) {
                    each.remove();
                    return translation.statement;
                }
            }
            return null;
        }
    }

    @Override
    public SqlAstTranslator<? extends JdbcOperationQueryMutation> buildMutationTranslator(
            SessionFactoryImplementor sessionFactory, MutationStatement statement) {
        SqlAstTranslator<? extends JdbcOperationQueryMutation> translator =
                factory.buildMutationTranslator(sessionFactory, statement);
        if (statement instanceof AbstractUpdateOrDeleteStatement bulk) {
            synchronized (unexecuted) {
                if (unexecuted.size() == MOST_UNEXECUTED) {
                    unexecuted.removeFirst();
                }
                unexecuted.addLast(new Translation(translator.getAffectedTableNames(), bulk));
            }
        }
        return translator;
    }

    @Override
    public SqlAstTranslator<JdbcSelect> buildSelectTranslator(
            SessionFactoryImplementor sessionFactory, SelectStatement statement) {
        return factory.buildSelectTranslator(sessionFactory, statement);
    }

    @Override
    public <O extends JdbcMutationOperation> SqlAstTranslator<O> buildModelMutationTranslator(
            TableMutation<O> mutation, SessionFactoryImplementor sessionFactory) {
        return factory.buildModelMutationTranslator(mutation, sessionFactory);
    }
}
