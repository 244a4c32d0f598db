package dev.signalbox.internal.plan;

import dev.signalbox.Signal;
import dev.signalbox.spi.Receivers;

/**
 * A plan of which a send only calls the receivers, as one object into which the JIT can look.
 *
 * @param receivers all of them
 * @param handling handles exceptions in a robust send
 */
public record DirectPlan<S extends Signal>(Receivers<S> receivers, FailureHandler handling) {}
