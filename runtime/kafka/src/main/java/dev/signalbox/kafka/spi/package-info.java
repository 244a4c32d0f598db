/** What generated code uses: the signals that cross, and what records them. Open {@code CrossingPart} first. */
@NullMarked
package dev.signalbox.kafka.spi;

import org.jspecify.annotations.NullMarked;
