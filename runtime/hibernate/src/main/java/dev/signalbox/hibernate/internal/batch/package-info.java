/**
 * JDBC batches of stateless sessions. Hibernate reports a row as inserted when it is only queued. {@link QueuedRows}
 * keeps the actions that must run after the batch was executed.
 */
@NullMarked
package dev.signalbox.hibernate.internal.batch;

import org.jspecify.annotations.NullMarked;
