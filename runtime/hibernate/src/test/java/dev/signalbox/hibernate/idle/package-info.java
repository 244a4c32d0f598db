/** Entities that count calls of their {@code equals}, {@code hashCode} and {@code toString}. */
@NullUnmarked
package dev.signalbox.hibernate.idle;

import org.jspecify.annotations.NullUnmarked;
