package dev.signalbox.wires.internal.flow;

/** What a value turned out to be. */
public sealed interface Leaf {

    /** An instance of exactly this class. */
    record Exact(String type) implements Leaf {}

    /** An instance of this class or of a subclass: which, is not known. */
    record Open(String type) implements Leaf {}

    /** What callers give for a parameter of the method in question, and of this type. */
    record OfParameter(int index, String type) implements Leaf {}

    /** A lambda. */
    record OfLambda(Origin.Lambda lambda) implements Leaf {}

    /** A class literal. */
    record OfClass(String type) implements Leaf {}
}
