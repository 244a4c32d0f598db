/** Entities that the build enhances. */
@NullUnmarked
package dev.signalbox.hibernate.enhanced;

import org.jspecify.annotations.NullUnmarked;
