package dev.signalbox.wires;

import org.jspecify.annotations.Nullable;

/**
 * A place in code. A place in a lambda, or in a local or anonymous class, counts as a place in the surrounding method.
 *
 * @param type the binary name of the class: {@code com.acme.Checkout}
 * @param method the name of the method
 * @param file the name of the source file; null if the class file does not say
 * @param line the number of the line; 0 if the class file does not say
 */
public record Place(String type, String method, @Nullable String file, int line) implements Comparable<Place> {

    /** The method without file and line: {@code com.acme.Checkout#order}. */
    public String id() {
        return type + "#" + method;
    }

    @Override
    public int compareTo(Place other) {
        int byMethod = id().compareTo(other.id());
        return byMethod == 0 ? Integer.compare(line, other.line) : byMethod;
    }

    /** As in stack traces, so that editors link it: {@code com.acme.Checkout.order(Checkout.java:41)}. */
    @Override
    public String toString() {
        return type + "." + method + "(" + (file == null ? "Unknown Source" : line > 0 ? file + ":" + line : file)
                + ")";
    }
}
