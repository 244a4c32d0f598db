/** Processes that are killed. */
@NullMarked
package dev.signalbox.durable.kill;

import org.jspecify.annotations.NullMarked;
