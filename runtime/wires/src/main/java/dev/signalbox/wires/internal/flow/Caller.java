package dev.signalbox.wires.internal.flow;

/** What calls a method. */
public sealed interface Caller {

    /** Where it calls, or where the lambda is made. */
    Origin.Site site();

    record ByCall(Origin.Call site) implements Caller {}

    record ByLambda(Origin.Lambda site) implements Caller {}
}
