/**
 * What generated code and integrations use: the signals that cross, what records them, and what is told of them. Open
 * {@code CrossingPart} first.
 */
@NullMarked
package dev.signalbox.kafka.spi;

import org.jspecify.annotations.NullMarked;
