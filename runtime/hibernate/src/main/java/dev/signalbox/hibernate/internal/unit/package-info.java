/**
 * The state of one session. In: changes that the listeners record in a {@link UnitOfWork}. Out: signals; after each
 * flush the unit sends them in rounds until the receivers write nothing more. {@link TransactionListener} tells the
 * unit when the transaction ends. {@code SaveAnnouncements} and {@code AssociationAnnouncements} send {@code PRE_}
 * signals before a flush. {@code BeforeCommitFirst} runs {@code BEFORE_COMMIT} receivers before other callbacks. Look
 * at {@link UnitOfWork} first.
 */
@NullMarked
package dev.signalbox.hibernate.internal.unit;

import org.jspecify.annotations.NullMarked;
