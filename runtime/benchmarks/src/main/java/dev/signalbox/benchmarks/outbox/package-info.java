/**
 * Deliveries that survive a crash, of Signalbox and of others: a {@code Shop} with its database, in which each {@code Outbox}
 * places orders and delivers one call for each. Open {@code Outbox} first. All receivers do the same: they write a row, in a
 * transaction of their own.
 */
@NullMarked
package dev.signalbox.benchmarks.outbox;

import org.jspecify.annotations.NullMarked;
