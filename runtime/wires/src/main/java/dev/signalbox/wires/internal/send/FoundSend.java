package dev.signalbox.wires.internal.send;

import dev.signalbox.wires.Send;
import dev.signalbox.wires.internal.flow.Origin.Site;

/**
 * A send with its instruction.
 *
 * @param certain whether each execution of the instruction sends
 */
public record FoundSend(Send send, Site site, boolean certain) {}
