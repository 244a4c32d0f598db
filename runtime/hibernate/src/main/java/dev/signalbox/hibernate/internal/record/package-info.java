/**
 * Hibernate's event listeners. In come Hibernate's events around flushes, rows, collections, loads and deletes; out go
 * changes to the session's unit of work. Nothing is sent from here while Hibernate flushes: a session cannot be used
 * then. Open {@link ChangeRecorder} first, then {@link BeforeFlush} and {@link AfterFlush}.
 */
@NullMarked
package dev.signalbox.hibernate.internal.record;

import org.jspecify.annotations.NullMarked;
