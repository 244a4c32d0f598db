/**
 * Calls receivers. In: changes and a phase. Out: calls of receivers, with the entity manager for the phase: before the
 * commit that of the session ({@link TransactionDelivery}), after it one for each receiver ({@link AfterCompletion}).
 * Look at {@link LaterPhases} first: it says why this module does not use the core's mechanism for later phases.
 */
@NullMarked
package dev.signalbox.hibernate.internal.deliver;

import org.jspecify.annotations.NullMarked;
