/**
 * Checks both ends of every wire: who sends each signal, and who hears it.
 *
 * <p>In: the class files of an application, and the signal maps that the processor wrote beside them. Out: the {@link
 * dev.signalbox.wires.Send sends}, the {@link dev.signalbox.wires.Loop loops}, the signals with one end only, and the
 * rules that are broken. Look at {@link dev.signalbox.wires.Wires} first.
 */
@NullMarked
package dev.signalbox.wires;

import org.jspecify.annotations.NullMarked;
