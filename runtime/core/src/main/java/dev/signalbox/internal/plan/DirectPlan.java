package dev.signalbox.internal.plan;

import dev.signalbox.Signal;
import dev.signalbox.spi.Receivers;

/**
 * A plan whose receivers are all called at once and answer nothing, in the shape that the JIT sees through.
 *
 * @param receivers all of them
 * @param handling what becomes of exceptions in a robust send
 */
public record DirectPlan<S extends Signal>(Receivers<S> receivers, FailureHandler handling) {}
