/**
 * The context that a thread hands on with its work: what it has muted, the watches on it, the calls of receivers that
 * led to it.
 *
 * <p>In: the work of a receiver that is kept for a later phase or handed to the executor. Out: work that sets up this
 * context on the thread that runs it. Look at {@link dev.signalbox.internal.carry.ContextCapture} first: it decides
 * which parts of the context go along with work, namely {@code Mutes}, {@code Watches}, {@code DeferredCallDepth} (it
 * ends endless rounds of calls) and what the application adds. Mutes and watches are scopes of a thread: {@code
 * ThreadScopes} sets the same scopes, not copies, on the thread that runs the work.
 */
@NullMarked
package dev.signalbox.internal.carry;

import org.jspecify.annotations.NullMarked;
