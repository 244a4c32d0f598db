/**
 * Lets an application be seen run: {@link dev.signalbox.spring.observation.SignalboxMeter counters} and {@link
 * dev.signalbox.spring.observation.SignalboxObservation observations} by Micrometer, and the actuator's endpoints {@code
 * signals} and {@code signalmap}.
 */
@NullMarked
package dev.signalbox.spring.observation;

import org.jspecify.annotations.NullMarked;
