package dev.signalbox.wires.internal.flow;

import org.jspecify.annotations.Nullable;

/**
 * The caller through which {@link Walk} has come to a method.
 *
 * @param invocation the call of the lambda; null if it is not known
 * @param in the calling method
 * @param outer the caller of that method
 */
record Binding(
        Caller caller,
        Origin.@Nullable Call invocation,
        MethodFlow in,
        @Nullable Binding outer) {}
