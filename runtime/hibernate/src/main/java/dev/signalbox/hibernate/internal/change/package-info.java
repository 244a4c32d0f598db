/**
 * Changes of rows and collections, as data. In: what the listeners saw, as one {@link Change} for each row, collection
 * or statement. {@link PendingChanges} unites the changes of one flush, {@link NetEffect} those of a whole transaction.
 * Out: signals without an entity manager ({@link UnboundSignal}). {@link Audience} answers whether any receiver hears a
 * change. Look at {@link Change} first.
 *
 * <p>{@code AssociationChange} and {@code AssociationStep} are the changes for {@code M2M_CHANGED}. {@code ValueKeys} of
 * the package {@code compare} decides which elements have an id. {@code AssociationAnnouncements} of the package {@code
 * unit} announces the others when the flush has given them one.
 */
@NullMarked
package dev.signalbox.hibernate.internal.change;

import org.jspecify.annotations.NullMarked;
