/**
 * Meters, observations and health of durable receivers. In: the calls of a {@code DeliveryProbe}, and the rows that
 * wait. Out: meters, observations of attempts whose spans belong to the sender's trace, a health indicator, and the
 * numbers that the endpoint {@code signals} shows.
 *
 * <p>Open {@code RecordedNumbers} first: it reads the rows for all of them. {@link
 * dev.signalbox.spring.durable.observation.DurableMeter} and {@link
 * dev.signalbox.spring.durable.observation.DurableObservation} have the names.
 */
@NullMarked
package dev.signalbox.spring.durable.observation;

import org.jspecify.annotations.NullMarked;
