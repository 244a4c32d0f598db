/**
 * Decides whom a send calls, in which order and how.
 *
 * <p>In go the receivers that may hear a signal class and the class of a sender; out comes a {@linkplain
 * dev.signalbox.internal.plan.Plan plan}: generated code that calls them all, or else {@linkplain
 * dev.signalbox.internal.plan.Step steps} for one receiver each. Look at {@link
 * dev.signalbox.internal.plan.DispatcherWiring} first.
 */
@NullMarked
package dev.signalbox.internal.plan;

import org.jspecify.annotations.NullMarked;
