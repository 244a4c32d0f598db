/**
 * The tables: recorded calls ({@link DeliveryQueue}), delivered calls ({@link Inbox}), and dead letters, which are kept
 * until they are retried or discarded ({@link DeadLetterTable}). Methods use the connection that they are given. Open
 * {@link DeliveryQueue} first.
 */
@NullMarked
package dev.signalbox.durable.internal.queue;

import org.jspecify.annotations.NullMarked;
