/**
 * The implementation of dispatch, for use by the core only. A package in this list uses only packages after it: {@code
 * process} (the default dispatcher), {@code application} (the dispatcher of one application), {@code send} (a send),
 * {@code plan} (whom a send calls), {@code find} (the compiled receivers) and {@code carry} (what goes with work from
 * thread to thread). Each send begins in {@link dev.signalbox.internal.send.SignalChannel#send}: look there first.
 */
@NullMarked
package dev.signalbox.internal;

import org.jspecify.annotations.NullMarked;
