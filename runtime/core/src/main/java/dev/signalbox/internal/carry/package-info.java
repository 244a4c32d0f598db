/**
 * What a thread has of its own and hands on with its work: what it has muted, who watches it, which calls of receivers led
 * to it.
 *
 * <p>In goes the work of a receiver that is kept for a later phase or handed to the executor; out comes work that brings
 * all this to the thread that runs it. Look at {@link dev.signalbox.internal.carry.ContextCapture} first: it collects what
 * goes along. {@code Mutes}, {@code Watches} and {@code DeferredCallDepth} decide what of theirs does.
 */
@NullMarked
package dev.signalbox.internal.carry;

import org.jspecify.annotations.NullMarked;
