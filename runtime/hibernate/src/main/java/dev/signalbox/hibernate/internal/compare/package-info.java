/**
 * Compares entities and collections in memory with the database. Never calls {@code equals} or {@code hashCode} of
 * entities, and loads nothing. In: an instance or a collection, and Hibernate's copy of it. Out: the attributes that
 * differ. Uses only Hibernate. Look at {@link DirtyAttributes} first, and
 * for elements of collections and their ids at {@link ValueKeys}.
 */
@NullMarked
package dev.signalbox.hibernate.internal.compare;

import org.jspecify.annotations.NullMarked;
