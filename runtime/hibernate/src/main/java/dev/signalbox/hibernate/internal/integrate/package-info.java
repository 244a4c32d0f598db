/**
 * What integrations may know of the work under way. In come session factories when they open, and sessions whose receivers
 * are about to be called; out they go through the package {@code spi}. Open {@link SessionScope} first.
 */
@NullMarked
package dev.signalbox.hibernate.internal.integrate;

import org.jspecify.annotations.NullMarked;
