/**
 * HQL, criteria and native statements that change rows without loading them. In comes each statement that Hibernate
 * executes; out go {@code BULK_CHANGED} or a warning, for each class whose rows it may change. {@code
 * SignalboxServices} puts the executors here in place of Hibernate's. Open {@link BulkStatements} first.
 */
@NullMarked
package dev.signalbox.hibernate.internal.bulk;

import org.jspecify.annotations.NullMarked;
