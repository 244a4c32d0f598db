/**
 * Compares the wires with the file that a team commits. In: sends and loops. Out: what is new and what is gone. Look at
 * {@link dev.signalbox.wires.internal.lock.WiresLock} first.
 */
@NullMarked
package dev.signalbox.wires.internal.lock;

import org.jspecify.annotations.NullMarked;
