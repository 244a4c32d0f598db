package dev.signalbox.wires.internal.flow;

/** A caller of a method: a call, or a lambda with the method as its body. */
public sealed interface Caller {

    /** The place of the call, or the place that makes the lambda. */
    Origin.Site site();

    record ByCall(Origin.Call site) implements Caller {}

    record ByLambda(Origin.Lambda site) implements Caller {}
}
