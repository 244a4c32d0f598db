package dev.signalbox.wires.internal.flow;

import org.jspecify.annotations.Nullable;

/**
 * The caller from which a method was entered, while values are followed.
 *
 * @param invocation where a lambda is called, if that is known
 * @param in the method that calls
 * @param outer the caller of that method
 */
record Binding(
        Caller caller,
        Origin.@Nullable Call invocation,
        MethodFlow in,
        @Nullable Binding outer) {}
