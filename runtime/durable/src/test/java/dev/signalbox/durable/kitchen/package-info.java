/** Signals and receivers of the tests. */
@NullMarked
package dev.signalbox.durable.kitchen;

import org.jspecify.annotations.NullMarked;
