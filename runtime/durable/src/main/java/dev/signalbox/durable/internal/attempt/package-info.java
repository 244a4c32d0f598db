/**
 * The receiver's side. In: rows that are due, which db-scheduler takes from the queue. Out: calls of receivers, each in
 * a transaction of its own, and dead letters. Open {@link DeliveryTasks} first: it decides what happens to a row after
 * its attempt (removed, put off, or a dead letter). {@link Attempt} is one transaction with its call.
 */
@NullMarked
package dev.signalbox.durable.internal.attempt;

import org.jspecify.annotations.NullMarked;
