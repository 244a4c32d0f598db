package dev.signalbox.wires.internal.flow;

/**
 * What the {@link Resolver} finds at the end of following a value: the class of an instance, a parameter, a lambda or a
 * class literal.
 */
public sealed interface Leaf {

    /** An instance of exactly this class. */
    record Exact(String type) implements Leaf {}

    /** An instance of this class or of a subclass. It is not known which. */
    record Open(String type) implements Leaf {}

    /** A parameter of the method where the search began. Its callers give the value, which is of this type. */
    record OfParameter(int index, String type) implements Leaf {}

    /** A lambda. */
    record OfLambda(Origin.Lambda lambda) implements Leaf {}

    /** A class literal. */
    record OfClass(String type) implements Leaf {}
}
