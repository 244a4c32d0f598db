/** Entities of which Hibernate or the database makes attributes. */
@NullUnmarked
package dev.signalbox.hibernate.generated;

import org.jspecify.annotations.NullUnmarked;
