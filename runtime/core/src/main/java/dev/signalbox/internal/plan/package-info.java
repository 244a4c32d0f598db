/**
 * Decides which receivers a send calls, in which order and how.
 *
 * <p>In: the receivers that may hear a signal class, and the class of a sender. Out: a {@linkplain
 * dev.signalbox.internal.plan.Plan plan}. It calls generated code for all receivers together, or else {@linkplain
 * dev.signalbox.internal.plan.Step steps}, one for each receiver. Look at {@link
 * dev.signalbox.internal.plan.DispatcherWiring} first.
 */
@NullMarked
package dev.signalbox.internal.plan;

import org.jspecify.annotations.NullMarked;
