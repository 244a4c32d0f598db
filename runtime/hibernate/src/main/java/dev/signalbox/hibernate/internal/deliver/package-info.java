/**
 * Calls receivers. In come changes and a phase; out go calls of receivers, with the entity manager that fits the
 * phase: that of the session before the commit ({@link TransactionDelivery}), one of their own after it ({@link
 * AfterCompletion}). Open {@link LaterPhases} first: it says why this module keeps later phases itself and does not
 * leave them to the core.
 */
@NullMarked
package dev.signalbox.hibernate.internal.deliver;

import org.jspecify.annotations.NullMarked;
