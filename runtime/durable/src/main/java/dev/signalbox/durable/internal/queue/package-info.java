/**
 * The rows: recorded calls, calls that are delivered ({@link Inbox}), and dead letters. Everything is done with a connection
 * that is given. Open {@link DeliveryQueue} first.
 */
@NullMarked
package dev.signalbox.durable.internal.queue;

import org.jspecify.annotations.NullMarked;
