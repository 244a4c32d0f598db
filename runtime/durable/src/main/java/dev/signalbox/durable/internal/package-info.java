/**
 * Recording and delivering. In go calls ({@link dev.signalbox.durable.spi.RecordedCall}), which become rows of the sender's
 * transaction; out come calls of receivers, each an {@code Attempt} in a transaction of its
 * own, and dead letters. db-scheduler polls, locks, repeats and takes over. Open {@code ScheduledDeliveries} first.
 */
@NullMarked
package dev.signalbox.durable.internal;

import org.jspecify.annotations.NullMarked;
