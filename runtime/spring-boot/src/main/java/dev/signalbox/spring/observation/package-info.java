/**
 * Observations of receivers, by Micrometer, and the names that applications use: {@link
 * dev.signalbox.spring.observation.SignalboxMeter counters}, {@link
 * dev.signalbox.spring.observation.SignalboxObservation observations} and their {@link
 * dev.signalbox.spring.observation.SignalboxKey keys}. In: the dispatcher's calls, through a {@code Probe}. Out: an
 * {@code Observation} for each observed call.
 *
 * <p>Open {@code Observations} first. {@code CallsUnderWay} pairs the begin of a call with its end; {@code statistics}
 * uses it, too.
 */
@NullMarked
package dev.signalbox.spring.observation;

import org.jspecify.annotations.NullMarked;
