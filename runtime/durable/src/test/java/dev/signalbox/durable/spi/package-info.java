/** Tests of what integrators use. */
@NullMarked
package dev.signalbox.durable.spi;

import org.jspecify.annotations.NullMarked;
