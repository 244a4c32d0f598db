/**
 * Writes {@code wires.lock}, the file that a team commits, and compares the wires with it. In: sends and loops. Out:
 * the lines that are new or gone. Look at {@link dev.signalbox.wires.internal.lock.WiresLock} first.
 */
@NullMarked
package dev.signalbox.wires.internal.lock;

import org.jspecify.annotations.NullMarked;
