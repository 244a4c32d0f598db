/**
 * Follows values through methods, with ASM's analyzer. In: the scanned classes. Out: a {@link
 * dev.signalbox.wires.internal.flow.Program}, in which each {@link dev.signalbox.wires.internal.flow.MethodFlow} lists
 * what its method calls and makes, and where these values come from ({@link dev.signalbox.wires.internal.flow.Origin}).
 * {@link dev.signalbox.wires.internal.flow.Resolver} follows a value on through fields, collections, lambdas and callers.
 * {@code Program} also knows which methods a framework calls, with arguments that no scanned code shows; {@code Library}
 * knows what methods of the JDK do with theirs.
 */
@NullMarked
package dev.signalbox.wires.internal.flow;

import org.jspecify.annotations.NullMarked;
