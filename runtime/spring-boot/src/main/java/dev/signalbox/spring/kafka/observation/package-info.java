/**
 * Meters, observations and health of signals that cross. In: the calls of a {@code CrossingProbe}, and the rows that
 * wait. Out: meters, observations of arrivals whose spans belong to the sender's trace, and a health indicator.
 *
 * <p>Open {@link dev.signalbox.spring.kafka.observation.CrossingMeter} and {@link
 * dev.signalbox.spring.kafka.observation.CrossingObservation} first: they have the names.
 */
@NullMarked
package dev.signalbox.spring.kafka.observation;

import org.jspecify.annotations.NullMarked;
