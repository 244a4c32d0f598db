/**
 * The sender's side. In: signals with the durable receivers that hear them. Out: calls, which {@code queue} writes as
 * rows in the sender's transaction ({@link dev.signalbox.durable.spi.SenderTransaction}). Transactions of plain JDBC are
 * here, too ({@link ThreadTransactions}). Open {@link CallRecording} first.
 */
@NullMarked
package dev.signalbox.durable.internal.record;

import org.jspecify.annotations.NullMarked;
