/** Signals that cross, in services that are one JVM and one broker. */
@NullMarked
package dev.signalbox.kafka;

import org.jspecify.annotations.NullMarked;
