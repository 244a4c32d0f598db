/**
 * Puts the parts together. In {@code record}, calls become rows of the sender's transaction; {@code queue} has the
 * rows; in {@code attempt}, rows become calls of receivers, each in a transaction of its own; {@code travel} makes
 * bytes of signals and signals of bytes. db-scheduler polls and locks rows, repeats failed calls, and takes over the
 * calls of crashed nodes: {@code DeliveryWorkers} configures it. Open {@code ScheduledDeliveries} first.
 */
@NullMarked
package dev.signalbox.durable.internal;

import org.jspecify.annotations.NullMarked;
