/**
 * Sends signals.
 *
 * <p>In: a signal. Out: the responses of the receivers that its {@linkplain dev.signalbox.internal.plan.Plan plan}
 * calls. {@link dev.signalbox.internal.send.SignalChannel} sends any signal: look there first. {@link
 * dev.signalbox.internal.send.InlinableChannel}, the channel that an application holds, does not search for the plan:
 * it keeps plans where the JIT treats them as constants.
 */
@NullMarked
package dev.signalbox.internal.send;

import org.jspecify.annotations.NullMarked;
