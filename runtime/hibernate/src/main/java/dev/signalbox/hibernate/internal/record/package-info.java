/**
 * Hibernate's event listeners. In: Hibernate's events around flushes, rows, collections, loads and deletes. Out:
 * changes for the session's unit of work. They are not sent while Hibernate flushes, because a session cannot be used
 * then. Look at {@link ChangeRecorder} first, then at {@link BeforeFlush} and {@link AfterFlush}.
 */
@NullMarked
package dev.signalbox.hibernate.internal.record;

import org.jspecify.annotations.NullMarked;
