/**
 * What generated code and integrations use: durable receivers, their recorded calls, and the transactions of senders
 * and attempts. Open {@link dev.signalbox.durable.spi.DurablePart} first, or {@link
 * dev.signalbox.durable.spi.SenderTransactions} for a framework.
 */
@NullMarked
package dev.signalbox.durable.spi;

import org.jspecify.annotations.NullMarked;
