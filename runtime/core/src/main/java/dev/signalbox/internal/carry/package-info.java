/**
 * The context that a thread hands on with its work: what it has muted, the watches on it, the calls of receivers that
 * led to it.
 *
 * <p>In: the work of a receiver that is kept for a later phase or handed to the executor. Out: work that sets up this
 * context on the thread that runs it. Look at {@link dev.signalbox.internal.carry.ContextCapture} first: it combines
 * the parts of the context, which are {@code Mutes}, {@code Watches}, {@code DeferredCallDepth} and what the
 * application adds. Mutes and watches are scopes of a thread: {@code ThreadScopes} decides how they reach other work.
 */
@NullMarked
package dev.signalbox.internal.carry;

import org.jspecify.annotations.NullMarked;
