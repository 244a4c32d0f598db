/**
 * The default dispatcher, one for the whole process: how a channel in a static field serves one application after the
 * other, or several at a time.
 *
 * <p>In: the calls of {@link dev.signalbox.Signals}. Out: calls of the dispatcher of the application that this thread
 * uses. Look at {@link dev.signalbox.internal.process.ProcessDispatcher} first: it explains the rest.
 */
@NullMarked
package dev.signalbox.internal.process;

import org.jspecify.annotations.NullMarked;
