/**
 * Compares what an application holds in memory with what the database has, without calling {@code equals} or {@code
 * hashCode} of entities and without loading anything. In come an instance or a collection and what Hibernate keeps of
 * it; out come the attributes that differ. Knows Hibernate only. Open {@link DirtyAttributes} first.
 */
@NullMarked
package dev.signalbox.hibernate.internal.compare;

import org.jspecify.annotations.NullMarked;
