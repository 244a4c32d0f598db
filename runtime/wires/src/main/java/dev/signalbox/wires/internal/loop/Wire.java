package dev.signalbox.wires.internal.loop;

import dev.signalbox.map.MappedReceiver;

/**
 * A receiver that sends a signal which another receiver hears.
 *
 * @param certain whether each call of {@code from} leads to a call of {@code to}
 */
public record Wire(MappedReceiver from, MappedReceiver to, Emission emission, boolean certain) {}
