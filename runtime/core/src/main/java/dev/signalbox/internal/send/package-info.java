/**
 * Sends signals.
 *
 * <p>In goes a signal; the receivers of its {@linkplain dev.signalbox.internal.plan.Plan plan} are called; out come their
 * responses. {@link dev.signalbox.internal.send.SignalChannel} sends any signal: look there first. {@link
 * dev.signalbox.internal.send.InlinableChannel}, the channel that an application holds, skips the search for the plan by
 * keeping plans where the JIT takes them for constants.
 */
@NullMarked
package dev.signalbox.internal.send;

import org.jspecify.annotations.NullMarked;
