/** Entities that Envers keeps revisions of and Hibernate Search an index. */
@NullUnmarked
package dev.signalbox.hibernate.library;

import org.jspecify.annotations.NullUnmarked;
