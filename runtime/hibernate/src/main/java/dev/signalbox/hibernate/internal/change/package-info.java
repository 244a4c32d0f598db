/**
 * What happened to rows and collections, as data. In comes what the listeners saw: {@link Change} and its kinds, one
 * for each row, collection or statement. {@link PendingChanges} unites those of one flush, {@link NetEffect} those of
 * a whole transaction. Out come signals without an entity manager ({@link UnboundSignal}). {@link Audience} answers
 * whether any receiver hears a change. Open {@link Change} first. What {@code
 * M2M_CHANGED} tells is in {@code AssociationChange} and {@code AssociationStep}.
 */
@NullMarked
package dev.signalbox.hibernate.internal.change;

import org.jspecify.annotations.NullMarked;
