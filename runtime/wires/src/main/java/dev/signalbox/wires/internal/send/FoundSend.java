package dev.signalbox.wires.internal.send;

import dev.signalbox.wires.Send;
import dev.signalbox.wires.internal.flow.Origin.Site;

/**
 * A send with the instruction at its place.
 *
 * @param certain whether it is sent each time that the instruction is executed
 */
public record FoundSend(Send send, Site site, boolean certain) {}
