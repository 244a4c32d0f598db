/**
 * How dispatch works inside. Not for use from outside the core. Each package knows those below it in this list, and none
 * above: {@code process} (the default dispatcher), {@code application} (the dispatcher of one application), {@code send}
 * (a send), {@code plan} (whom a send calls), {@code find} (the compiled receivers) and {@code carry} (what goes with work
 * from thread to thread). A signal goes in at {@link dev.signalbox.internal.send.SignalChannel#send}: look there first.
 */
@NullMarked
package dev.signalbox.internal;

import org.jspecify.annotations.NullMarked;
