/** Entities with attributes that Hibernate or the database generates. */
@NullUnmarked
package dev.signalbox.hibernate.generated;

import org.jspecify.annotations.NullUnmarked;
