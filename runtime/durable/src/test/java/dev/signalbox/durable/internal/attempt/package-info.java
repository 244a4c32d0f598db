/** Tests of attempts. */
@NullMarked
package dev.signalbox.durable.internal.attempt;

import org.jspecify.annotations.NullMarked;
