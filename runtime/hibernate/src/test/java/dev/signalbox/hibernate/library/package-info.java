/** Entities with revisions by Envers and an index by Hibernate Search. */
@NullUnmarked
package dev.signalbox.hibernate.library;

import org.jspecify.annotations.NullUnmarked;
