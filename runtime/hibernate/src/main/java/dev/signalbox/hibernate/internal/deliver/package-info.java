/**
 * Calls receivers. In: changes and a phase. Out: calls of receivers with an entity manager. Before the commit, all receivers
 * get the session's ({@link TransactionDelivery}). After the commit, each gets its own ({@link AfterCompletion}), when the
 * connection has been given back ({@link AfterRelease}). Look at {@link LaterPhases} first: it says why this module does not
 * use the core's mechanism for later phases.
 */
@NullMarked
package dev.signalbox.hibernate.internal.deliver;

import org.jspecify.annotations.NullMarked;
