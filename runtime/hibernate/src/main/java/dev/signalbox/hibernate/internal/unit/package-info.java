/**
 * The state of one session: what its flushes wrote and its receivers have not heard. The listeners record changes in a
 * {@link UnitOfWork}; after the flush it sends them in rounds until the receivers write nothing more, and {@link
 * TransactionListener} tells it when the transaction ends. The parts (announcements before a flush, the place before
 * other callbacks) do not know the unit. Open {@link UnitOfWork} first.
 */
@NullMarked
package dev.signalbox.hibernate.internal.unit;

import org.jspecify.annotations.NullMarked;
