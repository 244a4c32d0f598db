/**
 * Finds the places that send signals. In: the {@link dev.signalbox.wires.internal.flow.Program}. Out: {@link
 * dev.signalbox.wires.internal.send.FoundSend}s, each with the instruction that it belongs to. Look at {@link
 * dev.signalbox.wires.internal.send.SendFinder} first.
 */
@NullMarked
package dev.signalbox.wires.internal.send;

import org.jspecify.annotations.NullMarked;
