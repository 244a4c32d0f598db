/**
 * Reads the collections of entities: which elements came, went or moved since the last flush. In come an owner and its
 * entry in the session, out come {@link CollectionChange}s. The changes of associations and the names
 * for {@code updateFields} are made from them. Open {@link OwnedCollections} first.
 */
@NullMarked
package dev.signalbox.hibernate.internal.collections;

import org.jspecify.annotations.NullMarked;
