/** Entities that the build enhances with Hibernate's Maven plugin. */
@NullUnmarked
package dev.signalbox.hibernate.enhanced;

import org.jspecify.annotations.NullUnmarked;
