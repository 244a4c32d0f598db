/**
 * How signals become bytes and signals again. In comes a signal with what its receiver needs of it; out come the bytes that
 * wait in the queue, and at the delivery the signal. Each kind of signals has a {@link SignalFormat}: that of model signals
 * is in a package of its own, since it needs Hibernate. Open {@code SignalFormat} first.
 */
@NullMarked
package dev.signalbox.durable.internal.travel;

import org.jspecify.annotations.NullMarked;
