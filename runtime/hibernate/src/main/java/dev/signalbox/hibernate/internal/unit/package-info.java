/**
 * The state of one session: what its flushes wrote and its receivers have not heard. The listeners record changes in a
 * {@link UnitOfWork}; after the flush it sends them in rounds until the receivers write nothing more, and {@link
 * TransactionListener} tells it when the transaction ends. The parts do not know the unit: {@code
 * SaveAnnouncements} and {@code AssociationAnnouncements} send {@code PRE_} signals before a flush, {@code
 * BeforeCommitFirst} puts {@code BEFORE_COMMIT} receivers before other callbacks. Open {@link UnitOfWork} first.
 */
@NullMarked
package dev.signalbox.hibernate.internal.unit;

import org.jspecify.annotations.NullMarked;
