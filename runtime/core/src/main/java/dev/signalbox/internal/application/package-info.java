/**
 * The dispatcher of one application: its channels, connections, mutings and executor.
 *
 * <p>In: the settings of {@link dev.signalbox.Dispatcher.Builder}. Out: channels, and what the methods of {@link
 * dev.signalbox.Dispatcher} return. Look at {@link dev.signalbox.internal.application.ApplicationDispatcher} first.
 * {@code AsyncExecutor} runs async receivers and waits for them on close.
 */
@NullMarked
package dev.signalbox.internal.application;

import org.jspecify.annotations.NullMarked;
