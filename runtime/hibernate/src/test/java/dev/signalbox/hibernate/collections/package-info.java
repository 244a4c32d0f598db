/** Entities with a collection of each kind that can be mapped. */
@NullUnmarked
package dev.signalbox.hibernate.collections;

import org.jspecify.annotations.NullUnmarked;
