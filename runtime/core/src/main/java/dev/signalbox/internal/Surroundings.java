package dev.signalbox.internal;

import dev.signalbox.Signal;
import dev.signalbox.spi.Instances;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.Probe;
import java.util.List;

/**
 * What the wirings of one dispatcher share.
 *
 * @param compiled the receivers that the compiler found
 * @param instances the objects of those that are instance methods
 * @param postponement where calls for later go
 * @param failures what becomes of exceptions that nobody catches
 * @param handover what goes with calls for later
 * @param probes what watches each call; mostly nothing
 */
record Surroundings(
        CompiledReceivers compiled,
        Instances instances,
        Postponement postponement,
        Failures failures,
        Handover handover,
        List<Probe> probes) {

    /** The part with what this dispatcher wants around each call. */
    <S extends Signal> Part<S> around(Part<S> part) {
        Part<S> watched = part;
        for (Probe probe : probes) {
            watched = new ProbedPart<>(watched, part.receivers(), probe);
        }
        return watched;
    }
}
