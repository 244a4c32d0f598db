/**
 * The sender's side. In come signals with the durable receivers that hear them; out come rows of calls, written in the
 * sender's transaction ({@link dev.signalbox.durable.spi.SenderTransaction}). Transactions of plain JDBC are here too. Open
 * {@link CallRecording} first.
 */
@NullMarked
package dev.signalbox.durable.internal.record;

import org.jspecify.annotations.NullMarked;
