package dev.signalbox.wires.internal.loop;

import dev.signalbox.map.MappedReceiver;

/**
 * A receiver that sends what another hears.
 *
 * @param certain whether each call of the one makes a call of the other
 */
public record Wire(MappedReceiver from, MappedReceiver to, Emission emission, boolean certain) {}
