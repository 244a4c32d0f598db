/**
 * JDBC batches of stateless sessions. Hibernate reports a row as inserted when it is only queued; {@link QueuedRows}
 * keeps what is to be done when the batch was executed.
 */
@NullMarked
package dev.signalbox.hibernate.internal.batch;

import org.jspecify.annotations.NullMarked;
