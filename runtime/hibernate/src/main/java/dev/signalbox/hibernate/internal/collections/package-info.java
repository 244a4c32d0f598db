/**
 * Reads the collections of entities: which elements were added, removed or moved since the last flush. In: an owner and
 * its entry in the session. Out: {@link CollectionChange}s. {@link CollectionContent} is what one contains, with the
 * elements that have an id apart from the others. From the changes come those of associations and the names for
 * {@code updateFields}. Look at {@link OwnedCollections} first.
 */
@NullMarked
package dev.signalbox.hibernate.internal.collections;

import org.jspecify.annotations.NullMarked;
