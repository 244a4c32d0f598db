/**
 * How signals become bytes and signals again. In: a signal, and which parts of it the receiver needs. Out: the bytes
 * that wait in the queue, and at the delivery the signal. Each kind of signals has a {@link SignalFormat}. The format
 * of model signals is in the package {@code hibernate}, because it needs Hibernate. Open {@code SignalFormat} first.
 */
@NullMarked
package dev.signalbox.durable.internal.travel;

import org.jspecify.annotations.NullMarked;
