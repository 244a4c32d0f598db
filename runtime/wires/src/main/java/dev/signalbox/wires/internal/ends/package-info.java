/**
 * Finds signals that have one end only. In: receivers and sends. Out: sends that no receiver hears, and signals that
 * have receivers and are never sent. Look at {@link dev.signalbox.wires.internal.ends.Ends} first.
 * {@link dev.signalbox.wires.internal.ends.OtherEnds} knows what else may hear or send: connections, Spring's events,
 * Kafka.
 */
@NullMarked
package dev.signalbox.wires.internal.ends;

import org.jspecify.annotations.NullMarked;
