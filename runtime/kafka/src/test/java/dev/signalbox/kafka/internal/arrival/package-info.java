/** Tests of what is configured of arrivals. */
@NullMarked
package dev.signalbox.kafka.internal.arrival;

import org.jspecify.annotations.NullMarked;
