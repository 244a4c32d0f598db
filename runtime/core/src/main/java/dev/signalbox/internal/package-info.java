/** How dispatch works inside. Not for use from outside the core. */
@NullMarked
package dev.signalbox.internal;

import org.jspecify.annotations.NullMarked;
