package dev.signalbox.internal.plan;

import dev.signalbox.Signal;
import dev.signalbox.spi.Receivers;

/**
 * The plan of a send that does nothing but call receivers: no phase, no executor, no watcher, nothing muted. The JIT
 * can inline the calls, because it trusts the fields of records.
 *
 * @param receivers calls all receivers of the send
 * @param handling handles the exceptions of a robust send
 */
public record DirectPlan<S extends Signal>(Receivers<S> receivers, FailureHandler handling) {}
