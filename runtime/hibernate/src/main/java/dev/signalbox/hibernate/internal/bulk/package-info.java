/**
 * HQL, criteria and native statements that change rows without loading them. In: each statement that Hibernate
 * executes. Out: {@code BULK_CHANGED} or a warning, for each class whose rows the statement may change. {@code
 * SignalboxServices} replaces Hibernate's executors by those here. Look at {@link BulkStatements} first.
 */
@NullMarked
package dev.signalbox.hibernate.internal.bulk;

import org.jspecify.annotations.NullMarked;
