/**
 * The tables: recorded calls ({@link DeliveryQueue}), delivered calls ({@link Inbox}), and dead letters, which are kept
 * until they are retried or discarded ({@link DeadLetterTable}). All SQL about rows is here, and says what is wrong if
 * it fails. Methods use the connection that they are given. Open {@link DeliveryQueue} first.
 */
@NullMarked
package dev.signalbox.durable.internal.queue;

import org.jspecify.annotations.NullMarked;
