/** Tests of the whole. */
@NullMarked
package dev.signalbox.durable;

import org.jspecify.annotations.NullMarked;
